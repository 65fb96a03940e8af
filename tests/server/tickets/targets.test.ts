/** When tickets are due, and what is late. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openTimesOf } from '../../../content/hours/spans.ts'
import { dueTimes, isLate, nextDue, resolutionDue, standing } from '../../../server/tickets/targets.ts'

const office = openTimesOf({
  zone: 'Europe/London',
  week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:30']])),
  holidays: [{ date: '2026-11-30' }],
  make_up_days: [],
  valid_through: '2027-12-31',
})
const targets = { first_reply: '2h', resolution: '1d' }
const instant = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-06-01T00:00:00Z') })
  .map((ms) => new Date(ms))
const maybe = fc.option(instant.map((date) => date.toISOString()))
const times = fc.record({
  firstReplyDueAt: instant.map((date) => date.toISOString()),
  resolutionDueAt: instant.map((date) => date.toISOString()),
  firstRepliedAt: maybe,
  waitingSince: maybe,
  resolvedAt: maybe,
})

describe('due times', () => {
  test('run in the team’s hours: asked on Friday at 16:30, first answer on Monday, past a holiday', () => {
    // Friday 27 November 2026, 16:30; Monday the 30th is a holiday.
    expect(dueTimes(office, targets, new Date('2026-11-27T16:30:00Z'))).toEqual({
      firstReplyDueAt: '2026-12-01T10:00:00.000Z',
      resolutionDueAt: '2026-12-01T16:00:00.000Z',
    })
  })

  test('are never before the asking, and a longer target is never due earlier', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const { firstReplyDueAt, resolutionDueAt } = dueTimes(office, targets, now)
        expect(Date.parse(firstReplyDueAt)).toBeGreaterThan(now.getTime())
        expect(resolutionDueAt >= firstReplyDueAt).toBe(true)
      }),
    )
  })

  test('a reopening starts the promise of the resolution anew, never earlier than before', () => {
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [opened, reopened] = one < other ? [one, other] : [other, one]
        expect(resolutionDue(office, targets, reopened) >= resolutionDue(office, targets, opened)).toBe(true)
      }),
    )
  })
})

describe('late', () => {
  test('the first reply counts until it is given, then the resolution', () => {
    const ticket = {
      firstReplyDueAt: '2026-03-02T12:00:00.000Z',
      resolutionDueAt: '2026-03-03T12:00:00.000Z',
      ...{ firstRepliedAt: null, waitingSince: null, resolvedAt: null },
    }
    expect(nextDue(ticket)).toEqual({ promise: 'first-reply', at: ticket.firstReplyDueAt })
    expect(isLate(ticket, new Date('2026-03-02T12:00:00.000Z'))).toBe(false)
    expect(isLate(ticket, new Date('2026-03-02T12:00:00.001Z'))).toBe(true)

    const replied = { ...ticket, firstRepliedAt: '2026-03-02T12:30:00.000Z' }
    expect(nextDue(replied)).toEqual({ promise: 'resolution', at: ticket.resolutionDueAt })
    expect(isLate(replied, new Date('2026-03-02T13:00:00.000Z'))).toBe(false)
  })

  test('what is resolved or waits for its requester is never late; what is late stays so', () => {
    fc.assert(
      fc.property(times, instant, fc.nat(), (ticket, now, more) => {
        if (ticket.resolvedAt !== null || ticket.waitingSince !== null) expect(isLate(ticket, now)).toBe(false)
        if (isLate(ticket, now)) expect(isLate(ticket, new Date(now.getTime() + more))).toBe(true)
      }),
    )
  })

  test('a promise is kept until its very instant, and missed with or without its event', () => {
    const due = '2026-03-02T12:00:00.000Z'
    const later = new Date('2026-03-05T12:00:00.000Z')
    expect(standing(due, due, later)).toBe('kept')
    expect(standing(due, '2026-03-02T12:00:00.001Z', later)).toBe('missed')
    expect(standing(due, null, later)).toBe('missed')
    expect(standing(due, null, new Date('2026-03-02T11:00:00.000Z'))).toBe('ahead')
  })
})
