/** What the routes of tickets take and answer: the OpenAPI document is made of these. */
import { createRoute, z } from '@hono/zod-openapi'
import { Slug } from '../../content/schema.ts'
import { signedIn } from '../http/actor.ts'
import { jsonAnswer, jsonBody } from '../http/api.ts'
import { EventAnswer, MessageAnswer, TicketAnswer } from './answers.ts'
import { NewMessageInput, NewTicketInput } from './input.ts'

const TicketPath = z.object({ id: z.string() })

/** The same key twice is one ticket, one message, one resolution. */
const Idempotency = z.object({ 'idempotency-key': z.string().min(8).max(200).optional() })

export const openTicket = createRoute({
  method: 'post',
  path: '/api/tickets',
  summary: 'Open a ticket',
  request: { headers: Idempotency, body: jsonBody(NewTicketInput) },
  responses: {
    201: jsonAnswer(z.object({ ticket: TicketAnswer, link: z.url() }), 'The ticket, and the link that opens it'),
  },
})

export const listTickets = createRoute({
  method: 'get',
  path: '/api/tickets',
  summary: 'Open tickets, due first, or resolved ones, newest first (agents)',
  middleware: signedIn,
  request: {
    query: z.object({
      status: z.enum(['open', 'resolved']).default('open'),
      team: Slug.optional(),
      /** `next` of the part before. */
      after: z.string().optional(),
    }),
  },
  responses: {
    200: jsonAnswer(
      // `next` is what `after` takes for the following part; null at the end.
      z.object({ tickets: z.array(TicketAnswer), next: z.string().nullable() }),
      'At most 100 tickets, and where the list goes on',
    ),
  },
})

export const getTicket = createRoute({
  method: 'get',
  path: '/api/tickets/{id}',
  summary: 'A ticket with its thread and timeline',
  request: { params: TicketPath },
  responses: {
    200: jsonAnswer(
      z.object({ ticket: TicketAnswer, messages: z.array(MessageAnswer), events: z.array(EventAnswer) }),
      'Internal notes only for agents',
    ),
  },
})

export const addMessage = createRoute({
  method: 'post',
  path: '/api/tickets/{id}/messages',
  summary: 'Reply, or write an internal note',
  request: { params: TicketPath, headers: Idempotency, body: jsonBody(NewMessageInput) },
  responses: { 201: jsonAnswer(z.object({ message: MessageAnswer }), 'The message') },
})

const changed = z.object({ ticket: TicketAnswer })

export const resolveTicket = createRoute({
  method: 'post',
  path: '/api/tickets/{id}/resolution',
  summary: 'Resolve a ticket',
  request: { params: TicketPath, headers: Idempotency },
  responses: { 201: jsonAnswer(changed, 'The resolved ticket') },
})

export const reopenTicket = createRoute({
  method: 'delete',
  path: '/api/tickets/{id}/resolution',
  summary: 'Open a resolved ticket again',
  request: { params: TicketPath },
  responses: { 200: jsonAnswer(changed, 'The ticket, open, with its new due time') },
})
