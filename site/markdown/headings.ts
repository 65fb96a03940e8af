/** Each heading has the anchor that content/markdown.ts knows, and at its end a link to itself, so that a section can be handed on. */
import GithubSlugger from 'github-slugger'
import type { Element, Root } from 'hast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import type { Plugin } from 'unified'
import { element, textOf } from './element.ts'
import type { VoiceOf } from './voice.ts'
import { eachElement } from './walk.ts'

export const headings: Plugin<[VoiceOf], Root> = (voiceOf) => async (tree, file) => {
  const { say } = await voiceOf(file.path)
  const found = headingsIn(tree)
  const slugger = new GithubSlugger()
  for (const heading of found) heading.properties['id'] ??= slugger.slug(textOf(heading))
  // It walks over all that it is given: that is the headings alone.
  rehypeAutolinkHeadings({
    behavior: 'append',
    properties: { className: ['anchor'], dataPagefindIgnore: '' },
    content: () => [
      element('span', { className: ['hidden'] }, [say('article.section_link')]),
      element('span', { ariaHidden: 'true' }, ['#']),
    ],
    test: ['h2', 'h3', 'h4'],
  })({ type: 'root', children: found })
}

function headingsIn(tree: Root): Element[] {
  const found: Element[] = []
  eachElement(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName)) found.push(node)
    return undefined
  })
  return found
}
