/** Each heading has an anchor, and at its end a link to itself, so that a section can be handed on. */
import { rehypeHeadingIds } from '@astrojs/markdown-remark'
import type { Element, Root } from 'hast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import type { Plugin, Transformer } from 'unified'
import { element } from './element.ts'
import type { VoiceOf } from './voice.ts'
import { eachElement } from './walk.ts'

/** They are written for a pipeline, but need nothing of it. */
type Change = (tree: Root, file: Parameters<Transformer>[1]) => void
const identify = (rehypeHeadingIds as () => Change)()

/** Both plugins walk over all that they are given: that is the headings alone. */
export const headings: Plugin<[VoiceOf], Root> = (voiceOf) => async (tree, file) => {
  const { say } = await voiceOf(file.path)
  const found: Root = { type: 'root', children: headingsIn(tree) }
  identify(found, file)
  rehypeAutolinkHeadings({
    behavior: 'append',
    properties: { className: ['anchor'], dataPagefindIgnore: '' },
    content: () => [
      element('span', { className: ['hidden'] }, [say('article.section_link')]),
      element('span', { ariaHidden: 'true' }, ['#']),
    ],
    test: ['h2', 'h3', 'h4'],
  })(found)
}

function headingsIn(tree: Root): Element[] {
  const found: Element[] = []
  eachElement(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName)) found.push(node)
    return undefined
  })
  return found
}
