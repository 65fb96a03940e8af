/**
 * Tables: alignment becomes a class (a style attribute would break the content security policy, and .md and .mdx write
 * it differently), heading cells say what they head, and a wide table moves inside a box that the keyboard reaches.
 */
import type { Element, Root } from 'hast'
import type { Plugin } from 'unified'
import { addClass, element, textOf } from './element.ts'
import type { VoiceOf } from './voice.ts'
import { eachElement, SKIP } from './walk.ts'

/** "10 min" is not broken in two. */
const SHORT = 8

const classOf: Readonly<Record<string, string>> = { right: 'number', center: 'middle' }

export const tables: Plugin<[VoiceOf], Root> = (voiceOf) => async (tree, file) => {
  const { say } = await voiceOf(file.path)
  let heading: string | undefined
  eachElement(tree, (node, index, parent) => {
    if (/^h[1-6]$/.test(node.tagName))
      heading = typeof node.properties['id'] === 'string' ? node.properties['id'] : heading
    if (node.tagName !== 'table') return undefined
    nameRows(node)
    eachElement(node, straighten)
    const name = heading === undefined ? { ariaLabel: say('article.table') } : { ariaLabelledBy: [heading] }
    parent.children[index] = element('figure', { className: ['scroll'], tabIndex: 0, ...name }, [node])
    return SKIP
  })
}

/** A corner without a word heads nothing; below it stand the names of the rows. */
function nameRows(table: Element): void {
  const rows = cellsOf(table)
  const [corner] = rows[0] ?? []
  if (corner?.tagName !== 'th' || textOf(corner).trim() !== '') return
  corner.tagName = 'td'
  for (const [first] of rows.slice(1)) {
    if (!first) continue
    first.tagName = 'th'
    first.properties['scope'] = 'row'
  }
}

function cellsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  eachElement(table, (row) => {
    if (row.tagName === 'tr') rows.push(row.children.filter((cell) => cell.type === 'element'))
    return undefined
  })
  return rows
}

function straighten(cell: Element): undefined {
  if (cell.tagName !== 'th' && cell.tagName !== 'td') return
  if (cell.tagName === 'th') cell.properties['scope'] ??= 'col'
  if (textOf(cell).trim().length <= SHORT) addClass(cell, 'short')
  const { align } = cell.properties
  delete cell.properties['align']
  const name = typeof align === 'string' ? classOf[align] : undefined
  if (name) addClass(cell, name)
}
