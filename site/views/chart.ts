/** The house as a tree, twice: by team, and by who reports to whom. Drawing and list are both made of it. */
import type { Full } from '../../content/model.ts'
import type { Team } from '../../content/directory-schema.ts'
import { managersOf } from '../../content/reporting.ts'
import type { OrgNode } from '../components/directory/org-layout.ts'
import type { Edition } from './edition.ts'
import { nameOf, personCard, teamCard } from './people.ts'

/** By team: a team, below it those that belong to it, by division where there are several. `here` is marked. */
export function teamTree(edition: Edition, here?: string): OrgNode | undefined {
  const { teams } = edition.content
  const tops = teams.filter(({ parent }) => parent === undefined)
  return oneRoot(
    edition,
    tops.map((team) => teamNode(edition, team, here)),
  )
}

function teamNode(edition: Edition, team: Full<Team>, here: string | undefined): OrgNode {
  const { name, href } = teamCard(edition, team)
  const below = edition.content.teams.filter(({ parent }) => parent === team.id)
  const divisions = Map.groupBy(below, (one) => edition.text(one.division))
  const grouped = divisions.size > 1 || !divisions.has(edition.text(team.division))
  const nodes = (some: readonly Full<Team>[]) => some.map((one) => teamNode(edition, one, here))
  return {
    id: team.id,
    title: name,
    note: leadOf(edition, team),
    href,
    here: team.id === here,
    children: grouped
      ? [...divisions].map(([division, own]) => ({
          id: `${team.id} ${division}`,
          title: division,
          note: edition.say.count('directory.teams', own.length),
          children: nodes(own),
        }))
      : nodes(below),
  }
}

function leadOf({ content, language }: Edition, { lead }: Full<Team>): string | undefined {
  const person = content.people.find(({ id }) => id === lead)
  return person && nameOf(person.name, language).name
}

/** By reporting line: the head of the house, below them whoever reports to them. */
export function reportingTree(edition: Edition): OrgNode | undefined {
  const { teams, people } = edition.content
  const managers = managersOf(teams, people)
  const reports = Map.groupBy(people, ({ id }) => managers.get(id))
  const node = (person: (typeof people)[number]): OrgNode => {
    const { id, name, role, href } = personCard(edition, person)
    return { id, title: name, note: role, href, children: (reports.get(id) ?? []).map(node) }
  }
  return oneRoot(edition, (reports.get(undefined) ?? []).map(node))
}

/** Several that nobody stands above are below the house itself. */
function oneRoot({ text, content }: Edition, tops: readonly OrgNode[]): OrgNode | undefined {
  return tops.length > 1 ? { id: 'house', title: text(content.portal.name), children: tops } : tops[0]
}
