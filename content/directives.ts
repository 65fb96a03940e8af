/**
 * Only `:::name … :::` is a directive here. What remark-directive takes for one inside a line (`9:30`, `Re:plan`) or alone
 * on a line (`::x`) is text, and this remark plugin gives it back. Reader and site both use it, so both see the same words.
 */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import { SKIP, visit } from 'unist-util-visit'
import { nodesOf } from './nodes.ts'

/** The remark plugin. */
export function literalDirectives() {
  return (tree: Root, file: { toString(): string }): void => restoreText(tree, String(file))
}

/** Gives back in a tree of `source` what is no box. */
export function restoreText(tree: Root, source: string): void {
  if (!nodesOf(tree).some(isNoBox)) return
  visit(tree, (node, index, parent) => {
    if (!isNoBox(node) || !parent || index === undefined) return
    const words: PhrasingContent[] = []
    let from = node.position?.start.offset ?? 0
    const text = (to: number) => {
      if (to > from) words.push({ type: 'text', value: source.slice(from, to) })
    }
    for (const child of node.children) {
      text(child.position?.start.offset ?? from)
      words.push(child)
      from = child.position?.end.offset ?? from
    }
    text(node.position?.end.offset ?? from)
    const restored: RootContent[] = node.type === 'leafDirective' ? [{ type: 'paragraph', children: words }] : words
    parent.children.splice(index, 1, ...restored)
    return [SKIP, index]
  })
}

function isNoBox(node: Nodes): node is TextDirective | LeafDirective {
  return node.type === 'textDirective' || node.type === 'leafDirective'
}
