/** What the home page shows. */
import type { Article } from '../../content/model.ts'
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
    const anchor = section === undefined ? undefined : sameSection(edition, shelved.article, section)
    return [{ question: edition.text(question), href: shelved.path + (anchor ? `#${anchor}` : '') }]
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

/**
 * The anchor of a section in this language. An anchor is a heading's words, so portal.yaml names that of the default
 * language; where the page has as many sections in this one, the section in the same place is meant.
 */
function sameSection({ content }: Edition, article: Article, anchor: string): string | undefined {
  if (article.sections.some((section) => section.anchor === anchor)) return anchor
  const original = content.articles.find(
    ({ id, language }) => id === article.id && language === content.portal.default_language,
  )
  const place = original?.sections.findIndex((section) => section.anchor === anchor) ?? -1
  return original?.sections.length === article.sections.length ? article.sections[place]?.anchor : undefined
}
