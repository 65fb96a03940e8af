/**
 * The links a browser holds: a cookie with the tokens of the tickets that were asked or opened here, newest first.
 * Ten tokens are 440 bytes, far under the 3.5 kB a cookie may have.
 */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../config.ts'
import { LINK_DAYS } from './store/links.ts'

/** Links one browser keeps; the oldest gives way. */
export const MOST_LINKS = 10

/** A link token as it is written: 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** As the session cookie: `__Host-` wherever browsers accept it. */
const nameOf = ({ cookie }: Config) => (cookie.secure ? '__Host-links' : 'links')

/** The tokens this browser sends; whether they open anything is the database's to say. */
export function heldTokens(c: Context, config: Config): string[] {
  const tokens = (getCookie(c, nameOf(config)) ?? '').split('.').filter((token) => TOKEN.test(token))
  return tokens.slice(0, MOST_LINKS)
}

/** Makes the browser hold these, newest first. */
export function holdTokens(c: Context, config: Config, tokens: readonly string[]): void {
  const kept = [...new Set(tokens)].slice(0, MOST_LINKS)
  setCookie(c, nameOf(config), kept.join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.cookie.secure,
    maxAge: LINK_DAYS * 86_400,
  })
}
