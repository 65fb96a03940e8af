/** What the home page shows. */
import type { Edition } from './edition.ts'
import { teamCard, type TeamCard } from './people.ts'
import { catalogueOf, openQuestion, type RequestGroup, type RequestLink } from './requests.ts'
import { onShelf } from './shelf.ts'
import { deskOf, type TeamDesk } from './team-hours.ts'
import { topicsOf, type TopicGroup } from './topics.ts'

export interface Home {
  /** The team that takes what nobody else takes. */
  readonly desk: TeamCard & TeamDesk
  readonly asked: readonly { readonly question: string; readonly href: string }[]
  readonly catalogue: readonly RequestGroup[]
  readonly question: RequestLink | undefined
  readonly topics: readonly TopicGroup[]
  readonly teams: readonly TeamCard[]
}

export function homeOf(edition: Edition): Home {
  const { portal, teams } = edition.content
  const asked = portal.home.asked.flatMap(({ question, article, section }) => {
    const shelved = onShelf(edition, article)
    if (!shelved) return []
    // An anchor is a heading's words: it exists in the languages whose heading makes it.
    const there = shelved.article.sections.some(({ anchor }) => anchor !== '' && anchor === section)
    return [{ question: edition.text(question), href: shelved.path + (there ? `#${section}` : '') }]
  })
  const desk = teams.find(({ id }) => id === portal.ask.team)
  if (!desk) throw new Error(`portal.yaml asks the team "${portal.ask.team}", which does not exist`)
  return {
    desk: { ...teamCard(edition, desk), ...deskOf(edition, desk) },
    asked,
    catalogue: catalogueOf(edition),
    question: openQuestion(edition),
    topics: topicsOf(edition),
    teams: teams.map((team) => teamCard(edition, team)),
  }
}
