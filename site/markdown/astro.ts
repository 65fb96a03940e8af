/** The same plugins for Astro's own renderer, which draws .mdx, texts with pictures, and everything while somebody writes. */
import { unified, type RehypePlugins, type RemarkPlugins } from '@astrojs/markdown-remark'
import remarkDirective from 'remark-directive'
import { literalDirectives } from '../../content/directives.ts'
import { ofPage, ofText } from './pipeline.ts'
import type { VoiceOf } from './voice.ts'

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
