/**
 * From Markdown to a page: the plugins and their order, the same for .md and .mdx.
 *
 * Plugins only transform. What is wrong in a file was told to its author by content/read.ts before any of them runs.
 */
import { unified, type RehypePlugins, type RemarkPlugins } from '@astrojs/markdown-remark'
import remarkDirective from 'remark-directive'
import type { PluggableList } from 'unified'
import { literalDirectives } from '../../content/directives.ts'
import { callouts } from './callouts.ts'
import { code } from './code.ts'
import { headings } from './headings.ts'
import { links } from './links.ts'
import { questions } from './questions.ts'
import { steps } from './steps.ts'
import { tables } from './tables.ts'
import { tongues } from './tongues.ts'
import type { VoiceOf } from './voice.ts'

/** On the tree of the text. What `remark-directive` takes for a directive and is none was given back before. */
export const ofText: PluggableList = [callouts]

/** On the tree of the page. */
export function ofPage(voiceOf: VoiceOf): PluggableList {
  return [
    [headings, voiceOf],
    [links, voiceOf],
    steps,
    [tables, voiceOf],
    [code, voiceOf],
    [tongues, voiceOf],
    questions,
  ]
}

/** Astro's `markdown` options. Quotation marks stay as written, so that anchors are those content/read.ts knows. */
export function markdownOf(voiceOf: VoiceOf) {
  return {
    syntaxHighlight: 'prism' as const,
    processor: unified({
      gfm: true,
      smartypants: false,
      remarkPlugins: [remarkDirective, literalDirectives, ...ofText] as RemarkPlugins,
      rehypePlugins: ofPage(voiceOf) as RehypePlugins,
    }),
  }
}
