/** What a team promises: until which day its days off are known, on its own clock. */
import { describe, expect, inject, test } from 'vitest'
import { unbroken } from '../../../content/unbroken.ts'
import { speak } from '../../../content/words.ts'
import { pledgeOf } from '../../../server/requests/pledge.ts'

const content = inject('content')
const say = speak(content.words.en, 'en')
const [type] = content.requests
const [team] = content.teams

/** Open day and night in a zone, with days off known until `through`; the answer is due within two hours. */
function pledge(zone: string, through: string, now: string) {
  const week = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
  )
  const hours = { zone, week, holidays: [], make_up_days: [], valid_through: through }
  const portal = { ...content.portal, service_hours: { ...content.portal.service_hours, night: hours } }
  if (!type || !team) throw new Error('The demonstration content has no request types or no teams')
  const soon = { ...type, targets: { first_reply: '1h', resolution: '2h' } }
  return pledgeOf(soon, { ...team, hours: 'night' }, { ...content, portal }, say, new Date(now))
}

describe('the days for which a promise is sure', () => {
  test('are counted where the team is', () => {
    // In Shanghai it is the evening before in UTC.
    expect(pledge('Asia/Shanghai', '2026-03-02', '2026-03-02T15:00:00Z').knownUntil?.text).toBe(unbroken('2 March'))
    expect(pledge('Asia/Shanghai', '2026-03-02', '2026-03-02T13:00:00Z').knownUntil).toBeUndefined()
    expect(pledge('America/Los_Angeles', '2026-03-02', '2026-03-03T02:00:00Z').knownUntil).toBeUndefined()
    expect(pledge('Pacific/Auckland', '2026-03-02', '2026-03-02T10:30:00Z').knownUntil?.text).toBe(unbroken('2 March'))
  })
})
