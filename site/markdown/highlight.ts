/** Colours code as Astro's renderer does, with its plugin, which would walk over all of the text to find the code. */
import { rehypePrism } from '@astrojs/markdown-remark'
import type { Parents, Root } from 'hast'
import type { Plugin } from 'unified'
import { eachElement, SKIP } from './walk.ts'

const colour = (rehypePrism as unknown as () => (tree: Root) => Promise<void>)()

export const highlight: Plugin<[], Root> = () => async (tree) => {
  const places: [Parents, number][] = []
  const blocks: Root = { type: 'root', children: [] }
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'pre') return undefined
    places.push([parent, index])
    blocks.children.push(node)
    return SKIP
  })
  if (places.length === 0) return
  await colour(blocks)
  for (const [at, [parent, index]] of places.entries()) parent.children[index] = blocks.children[at]!
}
