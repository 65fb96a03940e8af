/**
 * One-time links by which agents enter, until the organisation's own sign-in is there. A new link makes the older ones
 * void; looking at it does nothing, entering spends it.
 */
import type { Db } from '../db/open.ts'
import type { Reader, Tx } from '../db/schema.ts'
import { Problem } from '../http/problem.ts'
import { hashOfSecret, makeSecret } from '../http/secret.ts'
import { openSession } from './sessions.ts'

/** How long a link waits to be used. */
export const linkHours = 12

/** The secret of a new link. */
export async function makeLink(db: Db, now: Date): Promise<string> {
  const secret = makeSecret()
  await db.write(async (tx) => {
    await tx.updateTable('signInLinks').set({ spentAt: now.toISOString() }).where('spentAt', 'is', null).execute()
    const expiresAt = new Date(now.getTime() + linkHours * 3_600_000).toISOString()
    const link = { tokenHash: hashOfSecret(secret), createdAt: now.toISOString(), expiresAt, spentAt: null }
    await tx.insertInto('signInLinks').values(link).execute()
  })
  return secret
}

/** @throws Problem link-spent for a link that was used, is too old or never was: one answer for all. */
export async function checkLink(db: Db, secret: string, now: Date): Promise<void> {
  const link = await usable(db.read, secret, now).select('tokenHash').executeTakeFirst()
  if (!link) throw spent()
}

/** Enters as a person of the directory: spends the link and yields the secret of a session. @throws Problem link-spent */
export async function spendLink(db: Db, secret: string, person: string, now: Date): Promise<string> {
  return db.write(async (tx) => {
    const link = await tx
      .updateTable('signInLinks')
      .set({ spentAt: now.toISOString() })
      .where('tokenHash', '=', hashOfSecret(secret))
      .where('spentAt', 'is', null)
      .where('expiresAt', '>', now.toISOString())
      .returning('tokenHash')
      .executeTakeFirst()
    if (!link) throw spent()
    return openSession(tx, person, now)
  })
}

function usable(read: Reader | Tx, secret: string, now: Date) {
  return read
    .selectFrom('signInLinks')
    .where('tokenHash', '=', hashOfSecret(secret))
    .where('spentAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
}

function spent() {
  return new Problem(
    'link-spent',
    'This link was used already, or is too old; the server prints a new one when it starts',
  )
}
