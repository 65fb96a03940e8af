/** A link to itself at the end of each heading, so that a section can be handed on. */
import type { Root } from 'hast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import type { Plugin } from 'unified'
import { element } from './element.ts'
import type { VoiceOf } from './voice.ts'

export const headings: Plugin<[VoiceOf], Root> = (voiceOf) => async (tree, file) => {
  const { say } = await voiceOf(file.path)
  rehypeAutolinkHeadings({
    behavior: 'append',
    properties: { className: ['anchor'], dataPagefindIgnore: '' },
    content: () => [
      element('span', { className: ['hidden'] }, [say('article.section_link')]),
      element('span', { ariaHidden: 'true' }, ['#']),
    ],
    test: ['h2', 'h3', 'h4'],
  })(tree)
}
