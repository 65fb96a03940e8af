/**
 * Teams and what they provide to each other as a graph. Graphviz says where everything stands; what is drawn is our own SVG,
 * so that it has our classes and no style of its own. The same teams and ties give the same graph.
 */
import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { textWidth } from '../process/text.ts'

/** What one team provides to another, by their ids. */
export interface WeightedTie {
  readonly from: string
  readonly to: string
  /** How much goes that way, at least 1: the thicker the line. */
  readonly weight: number
}

export interface Node {
  readonly id: string
  readonly name: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** In pixels at its natural size. */
export interface Graph {
  readonly width: number
  readonly height: number
  readonly nodes: readonly Node[]
  /** SVG paths; the line's class is by weight, 1 to 3. */
  readonly ties: readonly {
    readonly d: string
    readonly from: string
    readonly to: string
    readonly weight: 1 | 2 | 3
  }[]
}

const FONT = 14
const INCH = 72
const BOX = { height: 36, around: 26 } as const
const EDGE = 6

export async function graphOf(
  teams: readonly { id: string; name: string }[],
  ties: readonly WeightedTie[],
): Promise<Graph> {
  const place = new Map(teams.map(({ id }, index) => [id, `n${index}`]))
  const nodes = teams.map(({ name }, index) => {
    const width = (textWidth(name, FONT) * 1.1 + BOX.around) / INCH
    return `n${index} [width=${width.toFixed(3)} height=${BOX.height / INCH}]`
  })
  const edges = ties.map(({ from, to, weight }) => `${place.get(from)} -> ${place.get(to)} [weight=${weight}]`)
  const looks =
    'rankdir=TB; nodesep=0.45; ranksep=0.75; node [shape=box fixedsize=true label=""]; edge [arrowhead=none]'
  const engine = await Graphviz.load()
  const plain = engine.layout(`digraph { ${looks}; ${[...nodes, ...edges].join('; ')} }`, 'plain', 'dot')
  return drawn(plain, teams, ties)
}

/** Reads Graphviz's plain format: inches, y upwards, one thing a line. */
function drawn(plain: string, teams: readonly { id: string; name: string }[], ties: readonly WeightedTie[]): Graph {
  const lines = plain.split('\n').map((line) => line.split(' '))
  const [, , wide = '0', high = '0'] = lines.find(([what]) => what === 'graph') ?? []
  const x = (inches: string) => rounded(Number(inches) * INCH + EDGE)
  const y = (inches: string) => rounded((Number(high) - Number(inches)) * INCH + EDGE)
  const nodes = lines.flatMap(([what, name = '', at = '', up = '', width = '', height = '']) => {
    const team = what === 'node' ? teams[Number(name.slice(1))] : undefined
    if (!team) return []
    const [w, h] = [rounded(Number(width) * INCH), rounded(Number(height) * INCH)]
    return [{ ...team, left: rounded(x(at) - w / 2), top: rounded(y(up) - h / 2), width: w, height: h }]
  })
  const most = Math.max(1, ...ties.map(({ weight }) => weight))
  const paths = lines.flatMap(([what, tail = '', head = '', count = '0', ...rest]) => {
    if (what !== 'edge') return []
    const points = Array.from(
      { length: Number(count) },
      (_, at) => `${x(rest[2 * at] ?? '')} ${y(rest[2 * at + 1] ?? '')}`,
    )
    const [from, to] = [teams[Number(tail.slice(1))]?.id ?? '', teams[Number(head.slice(1))]?.id ?? '']
    const weight = ties.find((tie) => tie.from === from && tie.to === to)?.weight ?? 1
    return [
      {
        d: `M${points[0]}C${points.slice(1).join(' ')}`,
        from,
        to,
        weight: Math.ceil((3 * weight) / most) as 1 | 2 | 3,
      },
    ]
  })
  return {
    width: Math.ceil(Number(wide) * INCH) + 2 * EDGE,
    height: Math.ceil(Number(high) * INCH) + 2 * EDGE,
    nodes,
    ties: paths,
  }
}

const rounded = (value: number) => Math.round(value * 10) / 10
