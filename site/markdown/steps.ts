/** Ordered lists of the running text are steps and drawn so; a list inside a list or a note stays small. */
import type { Root, RootContent } from 'hast'
import type { Plugin } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { addClass } from './element.ts'

export const steps: Plugin<[], Root> = () => (tree) => {
  visit(tree, 'element', (node: RootContent) => {
    if (node.type !== 'element') return
    if (node.tagName === 'ol') addClass(node, 'steps')
    if (['ol', 'ul', 'aside', 'table'].includes(node.tagName)) return SKIP
    return
  })
}
