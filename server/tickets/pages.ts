/**
 * The requester's pages: one's tickets, and each with its thread. Access is by link alone; forms post and redirect.
 *
 *   GET  /tickets/                  those this browser holds a link to
 *   GET  /tickets/:id/              one; with ?token= the link is taken into the cookie and the address made clean
 *   POST /tickets/:id/messages/     a reply
 *   POST /tickets/:id/resolution/   "solved, thank you"
 *   POST /tickets/:id/reopening/    "not solved", with or without words
 */
import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { api, type Deps, type Env } from '../http/api.ts'
import { localPath } from '../http/language.ts'
import { outageOf, Problem } from '../http/problem.ts'
import { readForm } from '../http/valid.ts'
import { findHeldLinks, findOwnAccess, holdLink, type Access } from './access.ts'
import { deskTicketPath, scopedLink, ticketPath } from './addresses.ts'
import { detailsOf } from './details.ts'
import { reopenableSince } from './lifecycle.ts'
import { ownTickets } from './requester-list.ts'
import { requesterPage } from './requester-page.ts'
import { listEvents } from './store/events.ts'
import { listMessages, noSuchTicket } from './store/find.ts'
import { findLinks } from './store/links.ts'
import { listTickets } from './store/list.ts'
import { addMessage } from './store/message.ts'
import { reopenTicket, resolveTicket } from './store/resolution.ts'
import { drawRequesterList } from './views/requester-list.ts'
import { drawRequesterPage } from './views/requester-page.ts'
import { reopenedDue } from './wanted.ts'
import { readWritten, whyNotTaken, type Refused, type Written } from './written.ts'

type Ask = Context<Env>

export function ticketPages(deps: Deps) {
  const { db, content, config, shell } = deps
  const standard = content.portal.default_language
  const at = (c: Ask, path: string) => localPath(c.var.language, path, standard)
  const homeOf = (c: Ask) => ({ href: at(c, '/'), text: content.portal.title[c.var.language] })
  const pathOf = (c: Ask, id: string) => ticketPath(id, c.var.language, standard)

  const show = async (c: Ask, access: Access, refused?: Refused, outage?: Problem) => {
    const { language, path, say } = c.var
    const { ticket, link } = access
    const main = drawRequesterPage(
      requesterPage({
        access,
        messages: await listMessages(db.read, ticket, 'replies'),
        events: await listEvents(db.read, ticket),
        details: detailsOf(ticket, content, language),
        ...{ content, say, refused },
        now: deps.now(),
        home: homeOf(c),
        to: { tickets: at(c, '/tickets/'), ticket: pathOf(c, ticket.id) },
        linkUrl: scopedLink(config.publicUrl, pathOf(c, ticket.id), link?.token ?? ''),
        key: refused?.key ?? randomUUID(),
      }),
    )
    for (const [header, value] of Object.entries(outage?.extra.headers ?? {})) c.header(header, value)
    const title = refused ? say('request.faulty_title', { title: ticket.subject }) : ticket.subject
    return shell.page(c, {
      language,
      path: refused ? `/tickets/${ticket.id}/` : path,
      title,
      main,
      status: outage?.status ?? (refused ? 422 : 200),
    })
  }

  /** Done, and back to the ticket; or the page again, with why and with the words that would have been lost. */
  const taken = async (c: Ask, { ticket }: Access, { body, key }: Written, act: () => Promise<unknown>) => {
    try {
      await act()
    } catch (error) {
      const fault = whyNotTaken(error, c.var.say)
      if (fault === undefined || body === undefined) throw error
      const outage = outageOf(error)
      const refused = { body, fault, key: outage && key }
      return show(c, await findOwnAccess(c, deps, ticket.id), refused, outage)
    }
    return c.redirect(pathOf(c, ticket.id), 303)
  }

  return api()
    .get('/tickets/', async (c) => {
      const { language, path, say } = c.var
      const links = await findHeldLinks(c, deps)
      const tickets = await listTickets(db.read, [...new Set(links.map(({ ticketId }) => ticketId))])
      const to = {
        home: homeOf(c),
        tickets: at(c, '/tickets/'),
        requests: at(c, '/requests/'),
        search: at(c, '/search/'),
      }
      const main = drawRequesterList(ownTickets(tickets, content, say, deps.now()), say, to)
      return shell.page(c, { language, path, title: say('ticket.yours'), main })
    })

    .get('/tickets/:id/', async (c) => {
      const id = c.req.param('id')
      const token = c.req.query('token')
      if (token !== undefined) {
        const [link] = await findLinks(db.read, [token], deps.now())
        if (link?.ticketId !== id) throw noSuchTicket()
        await holdLink(c, deps, link)
        return c.redirect(pathOf(c, id), 303)
      }
      const access = await findOwnAccess(c, deps, id).catch((error: unknown) => {
        if (error instanceof Problem && c.var.actor.kind === 'agent') return undefined
        throw error
      })
      // An agent who follows a requester's address is led to where agents answer.
      return access ? show(c, access) : c.redirect(deskTicketPath(id, c.var.language, standard), 303)
    })

    .post('/tickets/:id/messages/', async (c) => {
      const access = await findOwnAccess(c, deps, c.req.param('id'))
      const read = readWritten(await readForm(c), c.var.say, 'refused')
      if ('refused' in read) return show(c, access, read.refused)
      const { body = '', key } = read.written
      const message = { kind: 'reply', body, key, author: access.actor } as const
      return taken(c, access, read.written, () => addMessage(db, access.ticket.id, message, deps.now()))
    })

    .post('/tickets/:id/resolution/', async (c) => {
      const { ticket, actor } = await findOwnAccess(c, deps, c.req.param('id'))
      await resolveTicket(db, ticket.id, { actor }, deps.now()).catch((error: unknown) => {
        // Resolved by an agent a moment ago: what the requester wanted is so.
        if (!(error instanceof Problem && error.kind === 'ticket-already-resolved')) throw error
      })
      return c.redirect(pathOf(c, ticket.id), 303)
    })

    .post('/tickets/:id/reopening/', async (c) => {
      const access = await findOwnAccess(c, deps, c.req.param('id'))
      const form = await readForm(c)
      const read = readWritten(form, c.var.say, 'allowed')
      if ('refused' in read) return show(c, access, read.refused)
      const { body, key } = read.written
      const { ticket, actor, role } = access
      const now = deps.now()
      const change = {
        ...{ actor, key },
        words: body === undefined ? undefined : ({ kind: 'reply', body } as const),
        resolutionDueAt: reopenedDue(ticket, content, now),
        resolvedAfter: reopenableSince(role, now),
      }
      return taken(c, access, read.written, () => reopenTicket(db, ticket.id, change, now))
    })
}
