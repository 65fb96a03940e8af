/**
 * The links a browser holds: a cookie with the tokens of the tickets that were asked or opened here, newest first. As
 * many as fit: whoever sends somebody a link to a ticket of their own must not thereby push out what is held already.
 */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../config.ts'
import { cookieAttributes, cookieName } from '../http/cookies.ts'
import { LINK_DAYS } from './store/links.ts'

/** Links one browser keeps: with name and attributes they fill 3.5 kB, which every browser takes. The oldest gives way. */
export const MOST_LINKS = 76

/** A link token as it is written: 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

const nameOf = ({ cookie }: Config) => cookieName('links', cookie.secure)

/** The tokens this browser sends; whether they open anything is the database's to say. */
export function heldTokens(c: Context, config: Config): string[] {
  const tokens = (getCookie(c, nameOf(config)) ?? '').split('.').filter((token) => TOKEN.test(token))
  return tokens.slice(0, MOST_LINKS)
}

/** Makes the browser hold these, newest first. */
export function holdTokens(c: Context, config: Config, tokens: readonly string[]): void {
  const kept = [...new Set(tokens)].slice(0, MOST_LINKS)
  setCookie(c, nameOf(config), kept.join('.'), {
    ...cookieAttributes(config),
    maxAge: LINK_DAYS * 86_400,
  })
}
