/**
 * Tickets over HTTP.
 *
 *   POST   /api/tickets                 anybody opens a ticket; the answer holds the scoped link
 *   GET    /api/tickets                 agents list them
 *   GET    /api/tickets/:id             the ticket, its thread and its timeline
 *   POST   /api/tickets/:id/messages    a reply or an internal note
 *   POST   /api/tickets/:id/resolution  resolves it; DELETE opens it again
 *
 * A change of state is a thing one creates or deletes. A ticket one may not read is answered as one that does not exist.
 */
import { randomUUID } from 'node:crypto'
import { api, type Deps } from '../http/api.ts'
import { Problem } from '../http/problem.ts'
import { findAccess, type Access } from './access.ts'
import { scopedLink, ticketPath } from './addresses.ts'
import { eventAnswer, messageAnswer, ticketAnswer } from './answers.ts'
import { readCursor } from './cursor.ts'
import { faultsOfWanted } from './faults.ts'
import { may, reopenableSince } from './lifecycle.ts'
import * as route from './route-shapes.ts'
import { listEvents } from './store/events.ts'
import { listMessages } from './store/find.ts'
import { listOpen, listResolved } from './store/list.ts'
import { addMessage } from './store/message.ts'
import { openTicket } from './store/open.ts'
import { reopenTicket, resolveTicket } from './store/resolution.ts'
import { reopenedDue, wantedTicket } from './wanted.ts'

export function ticketRoutes(deps: Deps) {
  const { db, content, config } = deps
  const standard = content.portal.default_language

  return api()
    .openapi(route.openTicket, async (c) => {
      const now = deps.now()
      const input = c.req.valid('json')
      const wanted = wantedTicket(input, content, c.req.valid('header')['idempotency-key'] ?? randomUUID(), now)
      if (!('ticket' in wanted)) {
        throw new Problem('invalid-input', 'Some fields cannot be accepted', { errors: faultsOfWanted(wanted.faults) })
      }
      const opening = await openTicket(db, wanted.ticket, now)
      if (opening.outcome === 'key-reused') {
        throw new Problem('invalid-input', 'This Idempotency-Key came before with another ticket')
      }
      const { ticket, link } = opening
      const path = ticketPath(ticket.id, input.language ?? standard, standard)
      const answer = { ticket: ticketAnswer(ticket, now), link: scopedLink(config.publicUrl, path, link.token) }
      return c.json(answer, 201, { Location: `/api/tickets/${ticket.id}` })
    })

    .openapi(route.listTickets, async (c) => {
      const now = deps.now()
      const { status, team, after } = c.req.valid('query')
      const cursor = readCursor(after, status)
      if (after !== undefined && !cursor) throw noSuchPlace()
      const list = status === 'open' ? listOpen : listResolved
      const { tickets, next = null } = await list(db.read, { team, after: cursor })
      return c.json({ tickets: tickets.map((ticket) => ticketAnswer(ticket, now)), next }, 200)
    })

    .openapi(route.getTicket, async (c) => {
      const { ticket, role } = await findAccess(c, deps, c.req.valid('param').id)
      const notes = may(role, 'read-notes')
      const messages = await listMessages(db.read, ticket, notes ? 'with-notes' : 'replies')
      const events = (await listEvents(db.read, ticket)).filter(({ kind }) => notes || kind !== 'noted')
      const answer = {
        ticket: ticketAnswer(ticket, deps.now()),
        messages: messages.map(messageAnswer),
        events: events.map(eventAnswer),
      }
      return c.json(answer, 200)
    })

    .openapi(route.addMessage, async (c) => {
      const access = await findAccess(c, deps, c.req.valid('param').id)
      const { kind, body } = wordsOf(access, c.req.valid('json'))
      const key = c.req.valid('header')['idempotency-key']
      const message = await addMessage(db, access.ticket.id, { kind, body, key, author: access.actor }, deps.now())
      return c.json({ message: messageAnswer(message) }, 201)
    })

    .openapi(route.resolveTicket, async (c) => {
      const now = deps.now()
      const { ticket, actor } = await findAccess(c, deps, c.req.valid('param').id)
      const change = { actor, key: c.req.valid('header')['idempotency-key'] }
      return c.json({ ticket: ticketAnswer(await resolveTicket(db, ticket.id, change, now), now) }, 201)
    })

    .openapi(route.reopenTicket, async (c) => {
      const now = deps.now()
      const { ticket, role, actor } = await findAccess(c, deps, c.req.valid('param').id)
      const resolutionDueAt = reopenedDue(ticket, content, now)
      const change = { actor, resolutionDueAt, resolvedAfter: reopenableSince(role, now) }
      return c.json({ ticket: ticketAnswer(await reopenTicket(db, ticket.id, change, now), now) }, 200)
    })
}

/** Beginning anew in silence would let a program go round for ever. */
function noSuchPlace(): Problem {
  return new Problem('invalid-input', 'This list has no such place', {
    errors: [{ pointer: '/after', detail: 'Send `next` of the part before, with the same status' }],
  })
}

/** @throws Problem invalid-input when a requester asks for a note */
function wordsOf<Words extends { kind: 'reply' | 'note' }>({ role }: Access, words: Words): Words {
  if (may(role, words.kind)) return words
  throw new Problem('invalid-input', 'Only agents write internal notes', {
    errors: [{ pointer: '/kind', detail: 'Only agents write internal notes' }],
  })
}
