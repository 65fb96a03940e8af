/** Teams by division, and everybody from A to Z. */
import { byName } from './amounts.ts'
import type { Edition } from './edition.ts'
import { personCard, teamCard, type PersonCard, type TeamCard } from './people.ts'

export interface Division {
  readonly name: string
  readonly teams: readonly TeamCard[]
}

export interface Directory {
  readonly divisions: readonly Division[]
  readonly people: readonly PersonCard[]
}

export function directoryOf(edition: Edition): Directory {
  const { teams, people } = edition.content
  const divisions = Map.groupBy(teams, (team) => edition.text(team.division))
  return {
    divisions: [...divisions].map(([name, own]) => ({ name, teams: own.map((team) => teamCard(edition, team)) })),
    people: people.map((person) => personCard(edition, person)).sort(byName(edition.language, ({ name }) => name)),
  }
}
