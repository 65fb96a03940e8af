/**
 * Who reports to whom: the lines between people that the directory writes, or that follow from its teams. Pure.
 *
 * Somebody's manager is whom their entry names; else the lead of their team; and of a lead the lead of the team above, or of
 * the next above that. The head of the house has none.
 */

interface TeamLine {
  readonly id: string
  readonly lead: string
  readonly parent?: string | undefined
}

interface PersonLine {
  readonly id: string
  readonly team: string
  readonly manager?: string | undefined
}

/** The manager of each person who has one, by id. Names that nobody has lead nowhere. */
export function managersOf(teams: readonly TeamLine[], people: readonly PersonLine[]): ReadonlyMap<string, string> {
  const [byTeam, known] = [new Map(teams.map((team) => [team.id, team])), new Set(people.map(({ id }) => id))]
  const above = ({ id, team, manager }: PersonLine): string | undefined => {
    if (manager !== undefined) return manager
    const lineage = lineageOf(team, byTeam)
    return lineage.map(({ lead }) => lead).find((lead) => lead !== id && known.has(lead))
  }
  return new Map(
    people.flatMap((person) => {
      const manager = above(person)
      return manager === undefined || !known.has(manager) ? [] : [[person.id, manager] as const]
    }),
  )
}

/** A team and those above it, from below; a loop ends where it begins again. */
export function lineageOf<T extends Pick<TeamLine, 'parent'>>(id: string, teams: ReadonlyMap<string, T>): T[] {
  const lineage = new Set<T>()
  for (let team = teams.get(id); team && !lineage.has(team); team = teams.get(team.parent ?? '')) lineage.add(team)
  return [...lineage]
}

/** The rings that ids go round in, each once and from the first of the list on: `a, b` where a leads to b and b to a. */
export function loopsIn(ids: Iterable<string>, next: (id: string) => string | undefined): string[][] {
  const seen = new Set<string>()
  const loops: string[][] = []
  for (const id of ids) {
    const way = new Map<string, number>()
    let at: string | undefined = id
    while (at !== undefined && !seen.has(at) && !way.has(at)) {
      way.set(at, way.size)
      at = next(at)
    }
    const begin = at === undefined ? undefined : way.get(at)
    if (begin !== undefined) loops.push([...way.keys()].slice(begin))
    for (const passed of way.keys()) seen.add(passed)
  }
  return loops
}
