/**
 * The request form.
 *
 *   GET  /requests/:type/   filled in from ?q= &search= &read= &team=, as the search hands them over
 *   POST /requests/:type/   opens the ticket and leads to it, or shows the form again with everything that was typed
 */
import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { RequestType } from '../../content/model.ts'
import { api, type Deps, type Env } from '../http/api.ts'
import { localPath } from '../http/language.ts'
import { outageOf, Problem } from '../http/problem.ts'
import { readForm } from '../http/valid.ts'
import { holdLink } from '../tickets/access.ts'
import { ticketPath } from '../tickets/addresses.ts'
import { readKey } from '../tickets/input.ts'
import { openTicket } from '../tickets/store/open.ts'
import { readAsked, type FormFault, type Typed } from './form.ts'
import { requestPage } from './request-page.ts'
import { drawRequestPage } from './views/request-page.ts'

type Ask = Context<Env>

export function requestPages(deps: Deps) {
  const { db, content, shell } = deps
  const standard = content.portal.default_language

  const typeOf = (c: Context<Env, '/requests/:type/'>): RequestType => {
    const type = content.requests.find(({ id }) => id === c.req.param('type'))
    if (!type) throw new Problem('not-found', 'There is no such request type')
    return type
  }

  const show = (c: Ask, type: RequestType, typed: Typed, faults: readonly FormFault[] = [], outage?: Problem) => {
    const { language, path, say } = c.var
    const at = (address: string) => localPath(language, address, standard)
    const home = { href: at('/'), text: content.portal.title[language] }
    const to = { requests: at('/requests/'), form: at(`/requests/${type.id}/`) }
    const name = type.name[language]
    for (const [header, value] of Object.entries(outage?.extra.headers ?? {})) c.header(header, value)
    return shell.page(c, {
      language,
      // Whoever changes the language keeps the question they came with.
      path: c.req.method === 'POST' ? path : `${path}${new URL(c.req.url).search}`,
      title: faults.length > 0 || outage ? say('request.faulty_title', { title: name }) : name,
      status: outage?.status ?? (faults.length > 0 ? 422 : 200),
      main: drawRequestPage(
        requestPage({ type, content, say, now: deps.now(), typed, faults, outage: outage?.kind, home, to }),
      ),
    })
  }

  return api()
    .get('/requests/:type/', (c) => {
      const { q = '', search = '', read = '', team = '' } = c.req.query()
      return show(c, typeOf(c), { q, search, read, team, key: randomUUID() })
    })

    .post('/requests/:type/', async (c) => {
      const type = typeOf(c)
      const form = await readForm(c)
      const typed = { ...form, key: readKey(form['key']) ?? randomUUID() }
      const now = deps.now()
      const asked = readAsked(type, typed, content, c.var.say, now)
      if ('faults' in asked) return show(c, type, typed, asked.faults)

      const opening = await openTicket(db, asked.ticket, now).catch((error: unknown) => {
        const outage = outageOf(error)
        if (outage) return { outcome: 'outage', outage } as const
        throw error
      })
      // With the same key: should it have been kept all the same, sending again leads to it.
      if (opening.outcome === 'outage') return show(c, type, typed, [], opening.outage)
      if (opening.outcome === 'key-reused') {
        // Sent before, then gone back to and changed: a second ticket only if the person says so by sending again.
        const fault = { field: 'subject', text: c.var.say('request.fault.sent_before') }
        return show(c, type, { ...typed, key: randomUUID() }, [fault])
      }
      await holdLink(c, deps, opening.link)
      return c.redirect(ticketPath(opening.ticket.id, c.var.language, standard), 303)
    })
}
