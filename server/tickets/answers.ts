/** Tickets as the API tells them: these shapes are the promise, whatever the tables look like. */
import { z } from '@hono/zod-openapi'
import { statusOf } from './lifecycle.ts'
import { isLate } from './targets.ts'
import type { Message, Ticket, TicketEvent } from './ticket.ts'

/** ISO 8601 UTC. */
const Instant = z.iso.datetime()

export const TicketAnswer = z.object({
  id: z.uuid(),
  /** For people: `#123`. */
  number: z.int(),
  status: z.enum(['open', 'waiting', 'resolved']),
  /** Past the promise that counts next. */
  late: z.boolean(),
  requestType: z.string(),
  team: z.string(),
  priority: z.enum(['high', 'normal', 'low']),
  subject: z.string(),
  body: z.string(),
  fields: z.record(z.string(), z.string()),
  language: z.string(),
  requester: z.object({ name: z.string(), email: z.string() }),
  searchId: z.string().nullable(),
  query: z.string().nullable(),
  articlesRead: z.array(z.string()),
  openedAt: Instant,
  firstReplyDueAt: Instant,
  resolutionDueAt: Instant,
  firstRepliedAt: Instant.nullable(),
  resolvedAt: Instant.nullable(),
})

export const MessageAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(['reply', 'note']),
  /** `requester`, or a person's id. */
  author: z.string(),
  body: z.string(),
  at: Instant,
})

export const EventAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(['opened', 'replied', 'noted', 'resolved', 'reopened']),
  actor: z.string(),
  detail: z.record(z.string(), z.string()),
  at: Instant,
})

export function ticketAnswer(ticket: Ticket, now: Date): z.input<typeof TicketAnswer> {
  const { id, number, requestType, team, priority, subject, body, language, searchId, query } = ticket
  const { openedAt, firstReplyDueAt, resolutionDueAt, firstRepliedAt, resolvedAt } = ticket
  return {
    ...{ id, number, requestType, team, priority, subject, body, language, searchId, query },
    ...{ openedAt, firstReplyDueAt, resolutionDueAt, firstRepliedAt, resolvedAt },
    fields: { ...ticket.fields },
    articlesRead: [...ticket.articlesRead],
    status: statusOf(ticket),
    late: isLate(ticket, now),
    requester: { name: ticket.requesterName, email: ticket.requesterEmail },
  }
}

export function messageAnswer({ id, kind, author, body, at }: Message): z.input<typeof MessageAnswer> {
  return { id, kind, author, body, at }
}

export function eventAnswer({ id, kind, actor, detail, at }: TicketEvent): z.input<typeof EventAnswer> {
  return { id, kind, actor, at, detail: JSON.parse(detail) as Record<string, string> }
}
