/** What state a ticket is in, and who may do what to it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  may,
  offers,
  reopenableSince,
  reopenableUntil,
  statusOf,
  type Role,
} from '../../../server/tickets/lifecycle.ts'

const roles: readonly Role[] = ['agent', 'requester']
const instant = fc
  .integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2040-01-01T00:00:00Z') })
  .map((ms) => new Date(ms).toISOString())
const times = fc.record({ waitingSince: fc.option(instant), resolvedAt: fc.option(instant) })

describe('the status of a ticket', () => {
  test('is read from its times: resolved outranks waiting', () => {
    expect(statusOf({ waitingSince: null, resolvedAt: null })).toBe('open')
    expect(statusOf({ waitingSince: '2026-03-02T10:00:00.000Z', resolvedAt: null })).toBe('waiting')
    expect(statusOf({ waitingSince: null, resolvedAt: '2026-03-02T10:00:00.000Z' })).toBe('resolved')
    expect(statusOf({ waitingSince: '2026-03-02T10:00:00.000Z', resolvedAt: '2026-03-02T11:00:00.000Z' })).toBe(
      'resolved',
    )
  })
})

describe('who may do what', () => {
  test('notes stay between agents', () => {
    for (const act of ['read-notes', 'note'] as const) {
      expect(may('agent', act)).toBe(true)
      expect(may('requester', act)).toBe(false)
    }
    for (const role of roles) expect(may(role, 'reply')).toBe(true)
  })

  test('what is open takes replies and cannot be opened; an agent’s way to what is resolved never ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), times, instant, (role, ticket, at) => {
        const now = new Date(at)
        if (ticket.resolvedAt === null) {
          expect(offers(role, 'reply', ticket, now)).toBe(true)
          expect(offers(role, 'reopen', ticket, now)).toBe(false)
        } else if (role === 'agent') {
          expect(offers(role, 'reply', ticket, now) && offers(role, 'reopen', ticket, now)).toBe(true)
        }
      }),
    )
  })

  test('a requester’s words and way back end together, an agent’s do not', () => {
    const ticket = { waitingSince: null, resolvedAt: '2026-11-21T10:58:00.000Z' }
    const end = reopenableUntil(ticket.resolvedAt)
    expect(end.toISOString()).toBe('2026-12-05T10:58:00.000Z')
    for (const act of ['reply', 'reopen'] as const) {
      expect(offers('requester', act, ticket, new Date(end.getTime() - 1))).toBe(true)
      expect(offers('requester', act, ticket, end)).toBe(false)
      expect(offers('agent', act, ticket, end)).toBe(true)
    }
  })

  test('what the page offers and what the store takes end at the same instant', () => {
    fc.assert(
      fc.property(instant, instant, (resolvedAt, at) => {
        const now = new Date(at)
        const stored = Date.parse(resolvedAt) > (reopenableSince('requester', now)?.getTime() ?? 0)
        expect(offers('requester', 'reopen', { waitingSince: null, resolvedAt }, now)).toBe(stored)
      }),
    )
  })
})
