/**
 * Entering and leaving the desk.
 *
 *   GET  /desk/sign-in/?token=   shows who one can enter as; spends nothing, so that mail scanners may look
 *   POST /desk/sign-in/          spends the link and begins a session
 *   POST /desk/sign-out/         ends it
 */
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { Slug } from '../../content/schema.ts'
import { api } from '../http/api.ts'
import type { Deps, Env } from '../http/api.ts'
import { cookieAttributes } from '../http/cookies.ts'
import { localPath } from '../http/language.ts'
import { Problem } from '../http/problem.ts'
import { parseForm } from '../http/valid.ts'
import { agentsOn } from './agents.ts'
import { checkLink, spendLink } from './links.ts'
import { endSession, sessionHours } from './sessions.ts'
import { explanation, whoEnters } from './views.ts'

const SignIn = z.strictObject({ token: z.string().min(1).max(100), person: Slug })

/** Stands before the guard of the desk. */
export function signInPages({ db, now, content, config, shell }: Deps) {
  const desk = (c: Context<Env>, path: string) => localPath(c.var.language, path, c.var.defaultLanguage)

  return api()
    .get('/desk/sign-in/', async (c) => {
      const { say, language, path, actor } = c.var
      const token = c.req.query('token') ?? ''
      if (token === '' && actor.kind === 'agent') return c.redirect(desk(c, '/desk/'), 303)
      if (token !== '') await checkLink(db, token, now())
      return shell.page(c, {
        language,
        path: token === '' ? path : `${path}?token=${encodeURIComponent(token)}`,
        title: say('sign_in.title'),
        mainClass: 'sign-in',
        main:
          token === ''
            ? explanation(say)
            : whoEnters(say, desk(c, '/desk/sign-in/'), token, content.teams, agentsOn(content, now())),
      })
    })

    .post('/desk/sign-in/', async (c) => {
      const { token, person } = await parseForm(c, SignIn)
      if (!agentsOn(content, now()).some(({ id }) => id === person)) {
        throw new Problem('invalid-input', 'There is no such person in the directory')
      }
      const secret = await spendLink(db, token, person, now())
      setCookie(c, config.cookie.name, secret, { ...cookieAttributes(config), maxAge: sessionHours * 3_600 })
      return c.redirect(desk(c, '/desk/'), 303)
    })

    .post('/desk/sign-out/', async (c) => {
      if (c.var.actor.kind === 'agent') await endSession(db, c.var.actor.session)
      deleteCookie(c, config.cookie.name, cookieAttributes(config))
      // Not cookies: the links that this browser holds to tickets are its own.
      c.header('Clear-Site-Data', '"cache"')
      return c.redirect(desk(c, '/desk/sign-in/'), 303)
    })
}
