/**
 * Scoped links: a secret that opens one ticket to whoever holds it, without an account. Only the SHA-256 of the secret
 * is stored, so a copy of the database opens nothing.
 */
import type { Reader, Tx } from '../../db/schema.ts'
import { hashOfSecret, makeSecret } from '../../http/secret.ts'

/** OpenTimes days for which a link opens its ticket. */
export const LINK_DAYS = 90

/** A link token with the ticket it opens. */
export interface HeldLink {
  readonly token: string
  readonly ticketId: string
  /** ISO 8601 UTC. */
  readonly expiresAt: string
}

/** A new link to a ticket, in the transaction that gives it; its token is told once, here. */
export async function issueLink(tx: Tx, ticketId: string, now: Date): Promise<HeldLink> {
  const token = makeSecret()
  const expiresAt = new Date(now.getTime() + LINK_DAYS * 86_400_000).toISOString()
  await tx
    .insertInto('linkTokens')
    .values({ tokenHash: hashOfSecret(token), ticketId, createdAt: now.toISOString(), expiresAt })
    .execute()
  return { token, ticketId, expiresAt }
}

/** Those of `tokens` that open a ticket now, in their order. */
export async function findLinks(reader: Reader, tokens: readonly string[], now: Date): Promise<HeldLink[]> {
  if (tokens.length === 0) return []
  const rows = await reader
    .selectFrom('linkTokens')
    .select(['tokenHash', 'ticketId', 'expiresAt'])
    .where('tokenHash', 'in', tokens.map(hashOfSecret))
    .where('expiresAt', '>', now.toISOString())
    .execute()
  const links = new Map(rows.map(({ tokenHash, ...link }) => [tokenHash, link]))
  return tokens.flatMap((token) => {
    const link = links.get(hashOfSecret(token))
    return link ? [{ token, ...link }] : []
  })
}
