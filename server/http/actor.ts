/**
 * Who asks. `withActor` reads the session cookie once a request; `signedIn` stands before everything that is not for
 * everybody.
 */
import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Full } from '../../content/model.ts'
import type { Person } from '../../content/directory-schema.ts'
import type { Config } from '../config.ts'
import type { Env } from './api.ts'
import { wantsHtml } from './accept.ts'
import { localPath } from './language.ts'
import { Problem } from './problem.ts'

/** Whoever sends the request; `session` names the session row, it is not its secret. */
export type Actor =
  { readonly kind: 'agent'; readonly person: Full<Person>; readonly session: string } | { readonly kind: 'nobody' }

export const nobody: Actor = { kind: 'nobody' }

/** Turns the secret of a cookie into whoever holds it. */
export type FindActor = (secret: string) => Promise<Actor>

/** Puts `c.var.actor`. Only a request that brings the cookie costs a look into the database. */
export function withActor(config: Config, find: FindActor): MiddlewareHandler<Env> {
  return async (c, next) => {
    const secret = getCookie(c, config.cookie.name)
    c.set('actor', secret ? await find(secret) : nobody)
    await next()
  }
}

/** Agents only: a browser is shown the sign-in page, a program is told the problem. */
export const signedIn: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.actor.kind === 'agent') return next()
  if (wantsHtml(c) && (c.req.method === 'GET' || c.req.method === 'HEAD')) {
    return c.redirect(localPath(c.var.say.language, '/desk/sign-in/', c.var.defaultLanguage), 303)
  }
  throw new Problem('sign-in-needed', 'Only agents who signed in may do this')
}
