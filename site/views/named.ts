/** Teams and people by their id, for whatever names them as answering for something. */
import type { Edition } from './edition.ts'
import { teamCard, type TeamCard } from './people.ts'

/** Whoever answers for something. */
export interface Named {
  readonly name: string
  readonly href: string
}

/** @throws Error for a team that the directory does not have. */
export function teamNamed(edition: Edition, id: string): TeamCard {
  const team = edition.content.teams.find((one) => one.id === id)
  if (!team) throw new Error(`There is no team "${id}"`)
  return teamCard(edition, team)
}
