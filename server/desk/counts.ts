/** How much is open, team by team, in the order of the directory. Pure. */
import type { Outline } from '../../content/outline.ts'
import type { Language } from '../../content/schema.ts'
import type { TeamCount } from '../tickets/store/list.ts'

export interface TeamLine extends TeamCount {
  readonly name: string
}

export interface DeskCounts {
  readonly open: number
  readonly late: number
  readonly teams: readonly TeamLine[]
}

/** Teams without an open ticket are there too: nothing to do is worth knowing. */
export function deskCounts(counts: readonly TeamCount[], { teams }: Outline, language: Language): DeskCounts {
  const none = { open: 0, late: 0 }
  const known = teams.map(({ id, name }) => ({
    ...(counts.find(({ team }) => team === id) ?? none),
    team: id,
    name: name[language],
  }))
  const others = counts
    .filter(({ team }) => !teams.some(({ id }) => id === team))
    .map((count) => ({ ...count, name: count.team }))
  const sum = (of: 'open' | 'late') => counts.reduce((total, count) => total + count[of], 0)
  return { open: sum('open'), late: sum('late'), teams: [...known, ...others] }
}
