/** Secrets that people carry (in a link, in a cookie): 256 random bits; the database keeps their SHA-256 alone. */
import { createHash, randomBytes } from 'node:crypto'

/** 43 characters of base64url. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What a table keeps. A plain hash is enough for a secret that nobody can guess. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
