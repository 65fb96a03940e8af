/**
 * Walks over the elements of a page. unist-util-visit, which names a function anew at every node, costs more than all that is
 * done there, and each text is walked over by many.
 */
import type { Element, Nodes, Parents } from 'hast'

/** Given back where what an element holds is not looked at. */
export const SKIP = Symbol('skip')

/** May put another node in the element's place: `parent.children[index]`. */
export type Look = (node: Element, index: number, parent: Parents) => typeof SKIP | undefined

/** Looks at every element below a node, those that hold others first. */
export function eachElement(parent: Parents, look: Look): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index] as Nodes
    if (node.type === 'element' && look(node, index, parent) === SKIP) continue
    if ('children' in node) eachElement(node, look)
  }
}
