/** The names of contents: files that are named by a hash can be kept for ever. */
import { hash } from 'node:crypto'

/** 16 characters of SHA-256 in base64url: 96 bits. */
export function hashOf(data: string | Uint8Array): string {
  return hash('sha256', data, 'base64url').slice(0, 16)
}
