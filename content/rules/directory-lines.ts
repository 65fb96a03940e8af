/** The directory as its files have it, right or wrong, reduced to the lines between teams and people: what rules on its shape judge. */
import { textAt, type Entry } from '../entries.ts'
import type { Material } from '../material.ts'
import { managersOf } from '../reporting.ts'

export interface Lines {
  readonly teams: ReadonlyMap<string, Entry>
  readonly people: ReadonlyMap<string, Entry>
  /** The team above each team that has one. */
  readonly parents: ReadonlyMap<string, string>
  /** The manager of each person who has one, named or not. */
  readonly managers: ReadonlyMap<string, string>
}

/** Of two entries with one id the first counts. Whoever left is a part of it until their name is gone everywhere (left-behind.ts). */
export function linesIn({ teams, people }: Pick<Material, 'teams' | 'people'>): Lines {
  const [byTeam, byPerson] = [byId(teams), byId(people)]
  const teamLines = [...byTeam].map(([id, entry]) => ({
    id,
    lead: textAt(entry, 'lead') ?? '',
    parent: textAt(entry, 'parent'),
  }))
  const personLines = [...byPerson].map(([id, entry]) => ({
    id,
    team: textAt(entry, 'team') ?? '',
    manager: textAt(entry, 'manager'),
  }))
  return {
    teams: byTeam,
    people: byPerson,
    parents: new Map(
      teamLines.flatMap(({ id, parent }) =>
        parent !== undefined && byTeam.has(parent) ? [[id, parent] as const] : [],
      ),
    ),
    managers: managersOf(teamLines, personLines),
  }
}

function byId(entries: readonly Entry[]): Map<string, Entry> {
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    const id = textAt(entry, 'id')
    if (id !== undefined && !found.has(id)) found.set(id, entry)
  }
  return found
}
