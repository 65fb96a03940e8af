/** One team: what to come to it with, who is in it, what it answers for. */
import type { Full } from '../../content/model.ts'
import type { Team } from '../../content/directory-schema.ts'
import { channelsOf, type ChannelLink } from './channels.ts'
import { teamTree } from './chart.ts'
import { tiesOf, type Tie } from './dependencies.ts'
import type { OrgNode } from '../components/directory/org-layout.ts'
import type { Edition } from './edition.ts'
import { personLink, teamCard, type PersonLink, type TeamCard } from './people.ts'
import { personDetail, type PersonDetail } from './person.ts'
import { rotaOf, type RotaView } from './rota.ts'
import { requestLink, type RequestLink } from './requests.ts'
import { linksTo, linkTo, shelfOf, type ArticleLink } from './shelf.ts'
import { deskOf, type TeamDesk } from './team-hours.ts'

export interface TeamPage extends TeamCard, TeamDesk {
  readonly asks: string
  readonly division: string
  readonly mission: string | undefined
  readonly charter: { readonly text: string | undefined; readonly article: ArticleLink | undefined } | undefined
  readonly channels: readonly ChannelLink[]
  readonly tiers: readonly { readonly tier: number; readonly takes: string; readonly people: readonly PersonLink[] }[]
  readonly rota: RotaView | undefined
  readonly people: readonly PersonDetail[]
  /** The house, with this team marked; absent where it is the only one. */
  readonly house: OrgNode | undefined
  readonly requests: readonly RequestLink[]
  readonly articles: readonly ArticleLink[]
  /** What it depends on, and who depends on it, by processes. */
  readonly ties: { readonly on: readonly Tie[]; readonly by: readonly Tie[] }
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
    mission: team.mission && edition.text(team.mission),
    charter: team.charter && {
      text: team.charter.text && edition.text(team.charter.text),
      article: linksTo(edition, team.charter.article === undefined ? [] : [team.charter.article])[0],
    },
    channels: channelsOf(edition, team),
    tiers: team.tiers.map(({ tier, takes, people: own }) => ({
      ...{ tier, takes: edition.text(takes) },
      people: own.map((id) => personLink(edition, id)),
    })),
    rota: rotaOf(edition, team),
    house: edition.content.teams.length > 1 ? teamTree(edition, team.id) : undefined,
    people: members.map((person) => personDetail(edition, person)).sort((a, b) => Number(b.lead) - Number(a.lead)),
    requests: requests.filter((request) => request.team === team.id).map((request) => requestLink(edition, request)),
    articles: shelfOf(edition)
      .filter(({ article }) => owners.has(article.meta.owner))
      .map((shelved) => linkTo(edition, shelved)),
    ties: tiesOf(edition, team.id),
  }
}
