/**
 * Sessions of agents: a secret in a cookie, its hash in the database. They end twelve hours after they began, or two
 * hours after they were last used, and with the person's place in the directory. What ended has ended: a clock that is
 * set back brings no session back, and none that began under a clock that was ahead outlives its hours.
 */
import type { Outline } from '../../content/outline.ts'
import type { Db } from '../db/open.ts'
import type { SessionsTable, Tx } from '../db/schema.ts'
import type { Actor } from '../http/actor.ts'
import { nobody } from '../http/actor.ts'
import { hashOfSecret, makeSecret } from '../http/secret.ts'
import { agentsOn } from './agents.ts'

/** From the first moment to the last. */
export const sessionHours = 12
/** From one use to the next. */
export const idleHours = 2
const hourMs = 3_600_000
/** Use is noted once a minute at most, so that reading does not become writing. */
const noteMs = 60_000

/** Begins a session; yields its secret. Sessions that are over are cleared away on the way. */
export async function openSession(tx: Tx, person: string, now: Date): Promise<string> {
  const at = now.toISOString()
  await tx
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('expiresAt', '<=', at), eb('seenAt', '<=', later(at, -idleHours))]))
    .execute()
  const secret = makeSecret()
  const expiresAt = later(at, sessionHours)
  await tx
    .insertInto('sessions')
    .values({ tokenHash: hashOfSecret(secret), person, createdAt: at, seenAt: at, expiresAt })
    .execute()
  return secret
}

/** Who holds the secret now. */
export async function findActor(db: Db, content: Outline, secret: string, now: Date): Promise<Actor> {
  const tokenHash = hashOfSecret(secret)
  const session = await db.read.selectFrom('sessions').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()
  if (!session) return nobody
  if (isOver(session, now)) {
    // Gone, and not only told so: the clock may go back. Where nothing can be written it is told all the same.
    await endSession(db, tokenHash).catch(() => {})
    return nobody
  }
  const person = agentsOn(content, now).find(({ id }) => id === session.person)
  if (!person) return nobody
  if (apart(now, session.seenAt) >= noteMs) noteUse(db, tokenHash, now)
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
function isOver({ createdAt, seenAt }: Pick<SessionsTable, 'seenAt'> & { createdAt: string }, now: Date): boolean {
  return apart(now, createdAt) >= sessionHours * hourMs || apart(now, seenAt) >= idleHours * hourMs
}

/** Milliseconds between two moments, whichever the clock says is the earlier. */
function apart(now: Date, at: string): number {
  return Math.abs(now.getTime() - Date.parse(at))
}

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * hourMs).toISOString()
}
