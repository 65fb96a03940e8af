/** Ordered lists of the running text are steps and drawn so; a list inside a list or a note stays small. */
import type { Root } from 'hast'
import type { Plugin } from 'unified'
import { addClass } from './element.ts'
import { eachElement, SKIP } from './walk.ts'

export const steps: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, (node) => {
    if (node.tagName === 'ol') addClass(node, 'steps')
    return ['ol', 'ul', 'aside', 'table'].includes(node.tagName) ? SKIP : undefined
  })
}
