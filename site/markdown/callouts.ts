/** Callouts: `:::note[Title]` and `:::warning[Title]` become notes beside the text. */
import type { Root } from 'mdast'
import type {} from 'mdast-util-directive'
import type {} from 'mdast-util-to-hast'
import type { Plugin } from 'unified'
import { nodesOf } from '../../content/nodes.ts'
import { icons } from '../components/frame/icons.ts'
import { icon } from './element.ts'

export const callouts: Plugin<[], Root> = () => (tree) => {
  for (const node of nodesOf(tree)) {
    if (node.type !== 'containerDirective') continue
    const classes = node.name === 'note' ? ['note'] : ['note', node.name]
    node.data = { hName: 'aside', hProperties: { className: classes } }
    const [title] = node.children
    if (title?.type !== 'paragraph' || !title.data?.directiveLabel) continue
    title.data = { ...title.data, hName: 'b' }
    if (node.name !== 'warning') continue
    title.children.unshift({
      type: 'emphasis',
      children: [],
      data: { hName: 'span', hChildren: [icon(icons.warning)] },
    })
  }
}
