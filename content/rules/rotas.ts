/** The rotas that can be judged: of the right shape, with zones that a clock knows. Other rules tell what is wrong with the others. */
import { uses, type Entry, type Use } from '../entries.ts'
import { Rota } from '../directory-schema.ts'

export interface WrittenRota {
  readonly team: Entry
  readonly rota: Rota
  /** The value of a key of it, for its place. */
  readonly at: (key: string) => Use | undefined
}

export function rotasOf(teams: readonly Entry[]): WrittenRota[] {
  return teams.flatMap((team) =>
    [...uses(team, 'rota')].flatMap(({ value }) => {
      const { data } = Rota.safeParse(value)
      if (!data?.shifts.every(({ zone }) => isZone(zone))) return []
      return [{ team, rota: data, at: (key: string) => [...uses(team, `rota.${key}`)][0] }]
    }),
  )
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
