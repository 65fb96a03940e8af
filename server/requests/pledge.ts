/** What a team promises if one asked now: whether it is there, when it answers, when it is mostly solved. Pure. */
import { stateAt } from '../../content/hours/clock.ts'
import { daysOffBetween, daysOffOf } from '../../content/hours/days-off.ts'
import type { RequestType } from '../../content/model.ts'
import type { Outline } from '../../content/outline.ts'
import type { Say } from '../../content/words.ts'
import { dateIn, teller, type Moment } from '../tickets/moments.ts'
import { dueTimes } from '../tickets/targets.ts'
import { openTimesOfTeam } from '../tickets/wanted.ts'

export interface Pledge {
  readonly team: string
  readonly open: boolean
  /** When it opens next; absent while it is open, and when that is not known. */
  readonly opens?: Moment
  /** Names of the days off until then. */
  readonly closedFor: readonly string[]
  readonly firstReply: Moment
  readonly resolution: Moment
  /** What to do when it cannot wait, outside hours. */
  readonly emergency?: string
  /** The last day for which days off are known, where a promise reaches past it. */
  readonly knownUntil?: Moment
}

export function pledgeOf(
  type: RequestType,
  team: Outline['teams'][number],
  content: Outline,
  say: Say,
  now: Date,
): Pledge {
  const hours = content.portal.service_hours[team.hours]
  const zone = hours?.zone ?? content.portal.zone
  const tell = teller({ say, now, zone, home: content.portal.zone })
  const times = openTimesOfTeam(team, content)
  const state = stateAt(times, now.getTime())
  const { firstReplyDueAt, resolutionDueAt } = dueTimes(times, type.targets, now)
  const known = hours?.valid_through
  const opens = state.open ? undefined : state.changes
  return {
    team: team.name[say.language],
    open: state.open,
    ...(opens === undefined ? {} : { opens: tell.when(new Date(opens)) }),
    closedFor:
      opens === undefined || !hours
        ? []
        : daysOffBetween(daysOffOf(hours, say.language), dateIn(zone, now), dateIn(zone, new Date(opens))),
    firstReply: tell.when(firstReplyDueAt),
    resolution: tell.when(resolutionDueAt),
    ...(team.emergency ? { emergency: team.emergency[say.language] } : {}),
    ...(known && dateIn(zone, resolutionDueAt) > known ? { knownUntil: dayOf(known, say, now) } : {}),
  }
}

/** A times day is the same on every wall. */
function dayOf(date: string, say: Say, now: Date): Moment {
  return teller({ say, now, zone: 'UTC', home: 'UTC' }).day(`${date}T12:00:00Z`)
}
