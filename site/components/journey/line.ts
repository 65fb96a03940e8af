/**
 * A journey as one line: a station a stage, above it when and what, below it the processes that run and the teams one meets.
 * The list below the drawing says the same. Columns are of one width, so nothing overlaps; the same journey gives the same
 * drawing.
 */
import { textWidth, wrap } from '../process/text.ts'

export interface Station {
  readonly name: string
  readonly when: string
  readonly processes: readonly string[]
  readonly teams: readonly string[]
}

/** Lines of one text; `y` is the baseline of the first. */
export interface Block {
  readonly kind: 'name' | 'when' | 'process' | 'team'
  readonly y: number
  readonly lines: readonly string[]
}

export interface Line {
  readonly width: number
  readonly height: number
  /** The height of the line. */
  readonly y: number
  readonly stations: readonly { readonly x: number; readonly left: number; readonly blocks: readonly Block[] }[]
}

const FULL = 940
const NARROW = 150
const GAP = 16
const LINE = 17
const FONT = 13.5
const BOLD = 1.1

export function lineOf(stations: readonly Station[]): Line {
  const column = Math.max(NARROW, Math.floor(FULL / Math.max(1, stations.length)))
  const inner = column - GAP
  const wrapped = stations.map(({ name, when, processes, teams }) => ({
    name: wrap(name, inner / BOLD, FONT + 1),
    when: wrap(when, inner, FONT),
    processes: processes.map((process) => wrap(process, inner, FONT)),
    teams: teams.map((team) => wrap(team, inner, FONT)),
  }))
  const above = Math.max(0, ...wrapped.map(({ name, when }) => name.length + when.length)) * LINE + 3
  const y = above + 22
  const placed = wrapped.map(({ name, when, processes, teams }, index) => {
    const blocks: Block[] = [
      { kind: 'when', y: y - 20 - (when.length - 1) * LINE - name.length * LINE - 3, lines: when },
      { kind: 'name', y: y - 20 - (name.length - 1) * LINE, lines: name },
    ]
    let below = y + 34
    for (const [kind, lines] of [
      ...processes.map((process) => ['process', process] as const),
      ...teams.map((team) => ['team', team] as const),
    ]) {
      // Teams stand apart from the processes above them.
      if (kind === 'team' && blocks.at(-1)?.kind === 'process') below += 8
      blocks.push({ kind, y: below, lines })
      below += lines.length * LINE + 4
    }
    return { x: index * column + 8, left: index * column, blocks, below }
  })
  const widest = placed.map(({ left, blocks }) => left + Math.max(...blocks.map(widthOf)))
  return {
    width: Math.ceil(Math.max(stations.length * column, ...widest)),
    height: Math.ceil(Math.max(y + 20, ...placed.map(({ below }) => below))),
    y,
    stations: placed.map(({ x, left, blocks }) => ({ x, left, blocks })),
  }
}

const widthOf = ({ lines }: Block) => Math.max(...lines.map((line) => textWidth(line, FONT + 1) * BOLD))
