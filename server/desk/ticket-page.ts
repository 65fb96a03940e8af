/** A ticket at the desk: gathered from the stores, shown; and what agents post to it, done without losing a word. */
import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Deps, Env } from '../http/api.ts'
import { localPath } from '../http/language.ts'
import { outageOf, Problem, type ProblemStatus } from '../http/problem.ts'
import { readForm } from '../http/valid.ts'
import { findSearch } from '../searches/store.ts'
import { findAccess, type Access } from '../tickets/access.ts'
import { deskTicketPath } from '../tickets/addresses.ts'
import { listEvents } from '../tickets/store/events.ts'
import { listMessages } from '../tickets/store/find.ts'
import { countOpen, listOpen } from '../tickets/store/list.ts'
import type { Change } from '../tickets/store/resolution.ts'
import { readWritten, whyNotTaken } from '../tickets/written.ts'
import { cameLate, deskTicket, type RefusedWords } from './desk-ticket.ts'
import { deskCounts } from './counts.ts'
import { evidenceOf } from './evidence.ts'
import { queueOf } from './queue.ts'
import { drawDeskTicket } from './views/desk-ticket.ts'

type Ask = Context<Env>

/** Does what a form asks for. @throws Problem, of which those that `whyNot` knows are told on the page */
type Act = (access: Access, sent: Pick<Change, 'key' | 'words'>) => Promise<unknown>

export function ticketPage(deps: Deps) {
  const { db, content, shell } = deps

  const show = async (c: Ask, { ticket }: Access, refused?: RefusedWords, status: 200 | ProblemStatus = 200) => {
    const { language, say, defaultLanguage } = c.var
    const now = deps.now()
    const counts = deskCounts(await countOpen(db.read, now), content, language)
    const search = ticket.searchId === null ? undefined : await findSearch(db.read, ticket.searchId)
    const main = drawDeskTicket({
      say,
      page: deskTicket({
        ...{ ticket, content, say, now, refused },
        messages: await listMessages(db.read, ticket, 'with-notes'),
        events: await listEvents(db.read, ticket),
        address: deskTicketPath(ticket.id, language, defaultLanguage),
        key: refused?.key ?? randomUUID(),
      }),
      queue: {
        lines: queueOf((await listOpen(db.read, { team: ticket.team })).tickets, content, say, now),
        count: counts.teams.find(({ team }) => team === ticket.team),
        current: ticket.id,
      },
      evidence: evidenceOf(ticket, search, content, language),
      desk: localPath(language, '/desk/', defaultLanguage),
    })
    const title = `#${ticket.number} ${ticket.subject}`
    return shell.page(c, { language, path: `/desk/tickets/${ticket.id}/`, title, mainClass: 'wide', main, status })
  }

  /** Done, and back to the ticket; or the page again, with why and with the words that would have been lost. */
  const post = async (c: Ask, id: string, empty: 'refused' | 'allowed', act: Act) => {
    const { say, language, defaultLanguage } = c.var
    const access = await findAccess(c, deps, id)
    const form = await readForm(c)
    const kind = form['kind'] === 'note' ? 'note' : 'reply'
    const read = readWritten(form, say, empty)
    if ('refused' in read) return show(c, access, { ...read.refused, kind }, 422)
    const { body, key } = read.written
    try {
      await act(access, { key, words: body === undefined ? undefined : { kind, body } })
    } catch (error) {
      const outage = outageOf(error)
      const problem = outage ?? error
      if (!(problem instanceof Problem)) throw error
      const after = await findAccess(c, deps, id)
      const fault = await whyNot(c, error, after)
      if (fault === undefined) throw error
      for (const [header, value] of Object.entries(outage?.extra.headers ?? {})) c.header(header, value)
      const status = outage?.status ?? (problem.status === 409 ? 409 : 422)
      return show(c, after, { body: body ?? '', fault, kind, key: outage && key }, status)
    }
    return c.redirect(deskTicketPath(access.ticket.id, language, defaultLanguage), 303)
  }

  const whyNot = async (c: Ask, problem: unknown, { ticket }: Access) =>
    problem instanceof Problem && problem.kind === 'ticket-already-resolved'
      ? cameLate(ticket, await listEvents(db.read, ticket), content, c.var.say, deps.now())
      : whyNotTaken(problem, c.var.say)

  return { show, post }
}
