/** One team: what to come to it with, who is in it, what it answers for. */
import type { Full } from '../../content/model.ts'
import type { Team } from '../../content/directory-schema.ts'
import type { Edition } from './edition.ts'
import { personCard, teamCard, type PersonCard, type TeamCard } from './people.ts'
import { requestLink, type RequestLink } from './requests.ts'
import { linkTo, shelfOf, type ArticleLink } from './shelf.ts'
import { deskOf, type TeamDesk } from './team-hours.ts'

export interface TeamPage extends TeamCard, TeamDesk {
  readonly asks: string
  readonly division: string
  readonly people: readonly PersonCard[]
  readonly requests: readonly RequestLink[]
  readonly articles: readonly ArticleLink[]
}

export function teamPageOf(edition: Edition, team: Full<Team>): TeamPage {
  const { people, requests } = edition.content
  const members = people.filter((person) => person.team === team.id)
  const owners = new Set([team.id, ...members.map(({ id }) => id)])
  return {
    ...teamCard(edition, team),
    ...deskOf(edition, team),
    asks: edition.text(team.asks),
    division: edition.text(team.division),
    people: members.map((person) => personCard(edition, person)).sort((a, b) => Number(b.lead) - Number(a.lead)),
    requests: requests.filter((request) => request.team === team.id).map((request) => requestLink(edition, request)),
    articles: shelfOf(edition)
      .filter(({ article }) => owners.has(article.meta.owner))
      .map((shelved) => linkTo(edition, shelved)),
  }
}
