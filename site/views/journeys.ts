/** Journeys across processes: what one meets in each stage, with whom, and by which processes. */
import type { Journey } from '../../content/model.ts'
import { lineOf, type Line } from '../components/journey/line.ts'
import type { Day } from './article.ts'
import type { Edition } from './edition.ts'
import { ownerOf, type TeamCard } from './people.ts'
import { teamNamed, type Named } from './named.ts'
import { dayOf } from './process-upkeep.ts'
import { linksTo, type ArticleLink } from './shelf.ts'

export interface JourneyLink {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly summary: string
}

export interface JourneyPage extends JourneyLink {
  readonly who: string
  readonly owner: Named
  readonly reviewed: Day
  readonly line: Line
  readonly stages: readonly {
    readonly name: string
    readonly when: string
    readonly touchPoints: readonly string[]
    readonly processes: readonly ArticleLink[]
    readonly articles: readonly ArticleLink[]
    readonly teams: readonly TeamCard[]
  }[]
}

export function journeyLink({ text, address }: Edition, { id, name, summary }: Journey): JourneyLink {
  return { id, name: text(name), href: address(`/journeys/${id}/`), summary: text(summary) }
}

/** Those that lead through a process. */
export function journeysThrough(edition: Edition, process: string): JourneyLink[] {
  return edition.content.journeys
    .filter(({ stages }) => stages.some(({ processes }) => processes.includes(process)))
    .map((journey) => journeyLink(edition, journey))
}

export function journeyPageOf(edition: Edition, journey: Journey): JourneyPage {
  const { text } = edition
  const stages = journey.stages.map(({ name, when, touch_points, processes, articles, teams }) => ({
    name: text(name),
    when: text(when),
    touchPoints: touch_points.map(text),
    processes: linksTo(edition, processes),
    articles: linksTo(edition, articles),
    teams: teams.map((team) => teamNamed(edition, team)),
  }))
  return {
    ...journeyLink(edition, journey),
    who: text(journey.who),
    owner: ownerOf(edition, journey.owner).card,
    reviewed: dayOf(edition, journey.last_reviewed_on),
    stages,
    line: lineOf(
      stages.map(({ name, when, processes, teams }) => ({
        ...{ name, when, teams: teams.map((team) => team.name) },
        processes: processes.map(({ title }) => title),
      })),
    ),
  }
}
