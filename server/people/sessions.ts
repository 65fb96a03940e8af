/**
 * Sessions of agents: a secret in a cookie, its hash in the database. They end twelve hours after they began, or two
 * hours after they were last used, and with the person's place in the directory.
 */
import type { Content } from '../../content/model.ts'
import type { Db } from '../db/open.ts'
import type { SessionsTable, Tx } from '../db/schema.ts'
import type { Actor } from '../http/actor.ts'
import { nobody } from '../http/actor.ts'
import { hashOfSecret, makeSecret } from '../http/secret.ts'

/** From the first moment to the last. */
export const sessionHours = 12
/** From one use to the next. */
export const idleHours = 2
/** Use is noted once a minute at most, so that reading does not become writing. */
const noteMs = 60_000

/** Begins a session; yields its secret. Sessions that are over are cleared away on the way. */
export async function openSession(tx: Tx, person: string, now: Date): Promise<string> {
  const at = now.toISOString()
  await tx.deleteFrom('sessions').where('expiresAt', '<=', at).execute()
  const secret = makeSecret()
  const expiresAt = later(at, sessionHours)
  await tx
    .insertInto('sessions')
    .values({ tokenHash: hashOfSecret(secret), person, createdAt: at, seenAt: at, expiresAt })
    .execute()
  return secret
}

/** Who holds the secret now. */
export async function findActor(db: Db, { people }: Content, secret: string, now: Date): Promise<Actor> {
  const tokenHash = hashOfSecret(secret)
  const session = await db.read.selectFrom('sessions').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()
  const person = people.find(({ id }) => id === session?.person)
  if (!session || !person || isOver(session, now)) return nobody
  if (now.getTime() - Date.parse(session.seenAt) >= noteMs) noteUse(db, tokenHash, now)
  return { kind: 'agent', person, session: tokenHash }
}

/** In passing: who only reads does not wait for a write, and reads on when nothing can be written. */
function noteUse(db: Db, tokenHash: string, now: Date) {
  const noting = db.write(async (tx) => {
    await tx.updateTable('sessions').set({ seenAt: now.toISOString() }).where('tokenHash', '=', tokenHash).execute()
  })
  noting.catch(() => {})
}

/** Ends one; the cookie opens nothing from then on. */
export async function endSession(db: Db, session: string): Promise<void> {
  await db.write(async (tx) => {
    await tx.deleteFrom('sessions').where('tokenHash', '=', session).execute()
  })
}

/** Whether a session is past its end, or was left alone too long. */
function isOver({ seenAt, expiresAt }: Pick<SessionsTable, 'seenAt'> & { expiresAt: string }, now: Date): boolean {
  const at = now.toISOString()
  return at >= expiresAt || at >= later(seenAt, idleHours)
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString()
}
