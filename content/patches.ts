/** Which stretches of a Markdown text are no human language, and how to change a text around them. */
import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-mdx'

/** A stretch of a text, and what stands in its place; without `text` it stays, without change, letter by letter. */
export interface Patch {
  readonly start: number
  readonly end: number
  readonly text?: string
}

/** The text with its patches applied and `change` applied to everything between them. */
export function patched(text: string, patches: readonly Patch[], change: (between: string) => string): string {
  let result = ''
  let from = 0
  for (const { start, end, text: instead } of patches.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue
    result += change(text.slice(from, start)) + (instead ?? text.slice(start, end))
    from = end
  }
  return result + change(text.slice(from))
}

/**
 * Code (a file called 报销单.xlsx is called so in any script), HTML, components, the addresses of links and pictures, and the
 * labels by which one place of a text refers to another.
 */
export function literalsOf(nodes: readonly Nodes[], source: string): Patch[] {
  const patches: Patch[] = []
  for (const node of nodes) {
    const [start, end] = span(node)
    const children = 'children' in node ? node.children : []
    const [innerStart] = children[0] ? span(children[0]) : [end]
    const [, innerEnd] = children.at(-1) ? span(children.at(-1) as Nodes) : [start, start]
    switch (node.type) {
      case 'code':
      case 'inlineCode':
      case 'html':
      case 'definition':
      case 'footnoteReference':
      case 'imageReference':
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        patches.push({ start, end })
        break
      case 'linkReference':
        // `[words]` alone refers by its words: they may change once the label is written out.
        patches.push({
          start: innerEnd,
          end,
          ...(node.referenceType !== 'full' && { text: `][${node.label ?? node.identifier}]` }),
        })
        break
      case 'link':
        // `[words](address "title")`; anything else, such as <https://…>, is an address from end to end.
        patches.push(source[start] === '[' ? { start: innerEnd, end } : { start, end })
        break
      case 'image':
        // `![words](address "title")`; the words may hold brackets of their own, and so may the title.
        patches.push({ start: labelEnd(source, start + 1), end })
        break
      case 'footnoteDefinition':
      case 'containerDirective':
        patches.push({ start, end: innerStart })
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        patches.push({ start, end: innerStart }, { start: innerEnd, end })
    }
  }
  return patches
}

/** Where the bracket that opens at `open` is closed; the end of the text where it never is. */
export function labelEnd(source: string, open: number): number {
  let depth = 0
  for (let at = open; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '[') depth++
    else if (sign === ']' && --depth === 0) return at
  }
  return source.length
}

function span(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}
