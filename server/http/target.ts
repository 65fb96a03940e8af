/**
 * The request target as it came over the wire. Paths are compared letter by letter and never decoded, so there is one
 * way to write each address; every other way leads nowhere.
 */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Env } from './api.ts'

export interface Target {
  /** As sent, without the query. */
  readonly path: string
  /** With its question mark, or empty. */
  readonly query: string
}

/** What the client asked for, before anything normalised it. */
export function targetOf(c: Context<Env>): Target {
  return splitTarget(sentOver(c.env) ?? withoutOrigin(c.req.url))
}

/** A target as sent, cut at its question mark. */
export function splitTarget(sent: string): Target {
  const mark = sent.indexOf('?')
  return mark === -1 ? { path: sent, query: '' } : { path: sent.slice(0, mark), query: sent.slice(mark) }
}

/** Requests that did not come through a socket have no bindings at all, whatever Hono's types say. */
function sentOver(bindings: Partial<HttpBindings> | undefined): string | undefined {
  return bindings?.incoming?.url
}

/** What they have instead is a whole URL. */
function withoutOrigin(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2))
}

/** Letters, digits and a few marks as themselves; everything beyond ASCII percent-encoded in capitals; nothing else. */
const segment = /(?:[A-Za-z0-9._~@-]|%[89A-F][0-9A-F])+/.source
const canonical = new RegExp(`^(?:/${segment})*/?$`)
const dots = /\/\.\.?(?:\/|$)/

/** Whether a path is written in the one way that our addresses are. */
export function isCanonical(path: string): boolean {
  return canonical.test(path) && path !== '' && !dots.test(path)
}
