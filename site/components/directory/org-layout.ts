/**
 * The drawing of a house: the first at the top, a column for each who follows, and below its head everybody else of the
 * column, line by line, indented as far as they stand from it. The nested list beside it says the same.
 *
 * Promises (tests/site/components/org-layout): every node stands once, none overlaps another, each is joined to the one above
 * it and to no other, nothing lies outside, the same house gives the same drawing.
 */
import { textWidth } from '../process/text.ts'

export interface OrgNode {
  readonly id: string
  readonly title: string
  /** A second line: a role, a lead. */
  readonly note?: string | undefined
  /** Absent for what only groups others. */
  readonly href?: string | undefined
  /** The one whose page it is. */
  readonly here?: boolean | undefined
  readonly children: readonly OrgNode[]
}

/** Where a node stands, in pixels: its box, and the baselines of its lines. */
export interface OrgPlace {
  readonly node: OrgNode
  /** Index of the one above it. */
  readonly above: number | undefined
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly titleAt: number
  readonly noteAt: number
  /** The first of the house; the head of a column, or of a block further down in it; everybody else. */
  readonly kind: 'first' | 'head' | 'lower' | 'line'
}

export interface OrgDrawing {
  readonly width: number
  readonly height: number
  /** From above to below and column by column: the order of the nested list. */
  readonly places: readonly OrgPlace[]
  /** One SVG path a node that has one above it. */
  readonly ways: readonly string[]
}

const HEAD = { size: 15, note: 13, bold: 1.1 } as const
const LINE = { size: 13.5, note: 12.5, bold: 1 } as const
const PAD = 5
/** From a node to those below it: to the right of its left edge, and what each step is indented by. */
const RAIL = 10
const INDENT = 24
const BETWEEN = { columns: 28, rows: 6, levels: 40, blocks: 20 } as const
/** How far left of a column the way to its lower blocks runs. */
const GUTTER = 14

export function layOutOrg(root: OrgNode): OrgDrawing {
  const columns = stacked(root.children.map(blockOf))
  const lefts = columns.map((_, i) => sum(columns.slice(0, i).map(({ width }) => width + BETWEEN.columns)))
  const whole = sum(columns.map(({ width }) => width)) + BETWEEN.columns * Math.max(0, columns.length - 1)
  // What leads to the lower blocks of the first column stands left of it.
  const margin = columns[0] && columns[0].blocks.length > 1 ? GUTTER : 0
  const first = sizeOf(root, true)
  const width = Math.max(whole + margin, first.width)
  const top = placed(root, { left: Math.round((width - first.width) / 2), top: 0, kind: 'first', above: undefined })
  const under = top.height + BETWEEN.levels
  const places: OrgPlace[] = [top]
  for (const [i, { blocks }] of columns.entries()) {
    let down = under
    for (const [nth, { rows, height }] of blocks.entries()) {
      const base = places.length
      for (const row of rows) {
        const kind = row.above !== undefined ? 'line' : nth === 0 ? 'head' : 'lower'
        const above = row.above === undefined ? 0 : base + row.above
        places.push(placed(row.node, { left: margin + lefts[i]! + row.left, top: down + row.top, kind, above }))
      }
      down += height + BETWEEN.blocks
    }
  }
  const bottoms = places.map((place) => place.top + place.height)
  return {
    ...{ width: Math.ceil(width) + 2, height: Math.ceil(Math.max(...bottoms)) + 2, places },
    ways: places.slice(1).map((place) => wayTo(place, places[place.above!]!, top)),
  }
}

/** One who follows the first, with everybody below. */
interface Block {
  readonly rows: readonly Row[]
  readonly width: number
  readonly height: number
}

/** Neighbours that are short together stand in one column, one below the other, as far down as the longest block reaches. */
function stacked(blocks: readonly Block[]): { blocks: Block[]; width: number }[] {
  const longest = Math.max(0, ...blocks.map(({ height }) => height))
  const columns: { blocks: Block[]; width: number; height: number }[] = []
  for (const block of blocks) {
    const last = columns.at(-1)
    const height = (last?.height ?? 0) + BETWEEN.blocks + block.height
    if (last && height <= longest) {
      last.blocks.push(block)
      Object.assign(last, { width: Math.max(last.width, block.width), height })
    } else columns.push({ blocks: [block], width: block.width, height: block.height })
  }
  return columns
}

interface Row {
  readonly node: OrgNode
  /** Among the rows of the block; absent for its head. */
  readonly above: number | undefined
  readonly left: number
  readonly top: number
}

function blockOf(head: OrgNode): Block {
  const rows: Row[] = []
  let top = 0
  const add = (node: OrgNode, depth: number, above: number | undefined) => {
    const index = rows.length
    rows.push({ node, above, left: depth * INDENT, top })
    top += sizeOf(node, depth === 0).height + BETWEEN.rows
    for (const child of node.children) add(child, depth + 1, index)
  }
  add(head, 0, undefined)
  const width = Math.max(...rows.map((row) => row.left + sizeOf(row.node, row.above === undefined).width))
  return { rows, width, height: top - BETWEEN.rows }
}

function sizeOf({ title, note }: OrgNode, head: boolean) {
  const font = head ? HEAD : LINE
  const widths = [textWidth(title, font.size) * font.bold, textWidth(note ?? '', font.note)]
  return { width: Math.ceil(Math.max(...widths)) + 2 * PAD, height: note === undefined ? 28 : 44 }
}

function placed(node: OrgNode, at: Pick<OrgPlace, 'left' | 'top' | 'kind' | 'above'>): OrgPlace {
  return { node, ...at, ...sizeOf(node, at.kind !== 'line'), titleAt: at.top + 19, noteAt: at.top + 37 }
}

/** To the head of a column from above, to a block below it past the column, to all others along the rail of the one above them. */
function wayTo({ left, top, height, kind }: OrgPlace, above: OrgPlace, first: OrgPlace): string {
  // Half a pixel off, so that a line of one pixel is one.
  const middle = top + Math.floor(height / 2) + 0.5
  if (kind === 'line') return `M${above.left + RAIL + 0.5} ${above.top + above.height}V${middle}H${left - 2}`
  const bar = first.top + first.height + BETWEEN.levels / 2 + 0.5
  const start = first.left + Math.floor(first.width / 2) + 0.5
  const along = `M${start} ${first.top + first.height}V${bar}`
  return kind === 'lower'
    ? `${along}H${left - GUTTER + 0.5}V${middle}H${left - 2}`
    : `${along}H${left + RAIL + 0.5}V${top}`
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
