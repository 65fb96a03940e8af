/** What state a ticket is in, and who may do what to it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  may,
  offers,
  reopenableSince,
  reopenableUntil,
  statusOf,
  type Act,
  type Role,
} from '../../../server/tickets/lifecycle.ts'

const acts: readonly Act[] = ['read', 'read-notes', 'reply', 'note', 'resolve', 'reopen']
const roles: readonly Role[] = ['agent', 'requester', 'stranger']
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
  test('a stranger may nothing, not even read', () => {
    for (const act of acts) expect(may('stranger', act)).toBe(false)
  })

  test('notes stay between agents', () => {
    for (const act of ['read-notes', 'note'] as const) {
      expect(may('agent', act)).toBe(true)
      expect(may('requester', act)).toBe(false)
    }
  })

  test('nothing is offered that is not allowed, and never both resolving and reopening', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), times, instant, (role, ticket, at) => {
        const now = new Date(at)
        for (const act of acts) if (offers(role, act, ticket, now)) expect(may(role, act)).toBe(true)
        expect(offers(role, 'resolve', ticket, now) && offers(role, 'reopen', ticket, now)).toBe(false)
      }),
    )
  })

  test('a requester’s way back ends, an agent’s does not', () => {
    const ticket = { waitingSince: null, resolvedAt: '2026-11-21T10:58:00.000Z' }
    const end = reopenableUntil(ticket.resolvedAt)
    expect(end.toISOString()).toBe('2026-12-05T10:58:00.000Z')
    expect(offers('requester', 'reopen', ticket, new Date(end.getTime() - 1))).toBe(true)
    expect(offers('requester', 'reopen', ticket, end)).toBe(false)
    expect(offers('agent', 'reopen', ticket, end)).toBe(true)
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
