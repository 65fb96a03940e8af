/**
 * From Markdown to a page: the plugins and their order, the same for .md and .mdx.
 *
 * Plugins only transform. What is wrong in a file was told to its author by content/read.ts before any of them runs.
 */
import type { PluggableList } from 'unified'
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
