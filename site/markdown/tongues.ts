/**
 * Chinese words in a text that is not Chinese say so (WCAG 3.1.2): they are drawn with Chinese faces and read aloud by a
 * Chinese voice. Found by their script, so that whoever writes need not think of it.
 */
import type { ElementContent, Nodes, Parents, Root } from 'hast'
import type { Plugin } from 'unified'
import { element } from './element.ts'
import type { VoiceOf } from './voice.ts'

/** A run of Han characters with the punctuation inside it; a bracket that was opened in it is closed in it. */
const HAN = /(\p{Script=Han}+(?:[\u3001-\u303f\uff01-\uff60·]*\p{Script=Han}+)*）?)/u
/** What is no language at all. */
const LITERAL = ['code', 'pre', 'kbd', 'samp']

export interface Tongue {
  readonly text: string
  /** What to write into `lang`; absent for the language around it. */
  readonly lang?: 'zh-Hans'
}

/** The pieces of a text that is not Chinese, in their order. */
export function tonguesOf(text: string): Tongue[] {
  const pieces = text.split(HAN)
  return pieces
    .map((piece, at): Tongue => (at % 2 === 1 ? { text: piece, lang: 'zh-Hans' } : { text: piece }))
    .filter((piece) => piece.text !== '')
}

export const tongues: Plugin<[VoiceOf], Root> = (voiceOf) => async (tree, file) => {
  const { language } = await voiceOf(file.path)
  if (language.startsWith('zh')) return
  mark(tree)
}

function mark(parent: Parents): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index] as Nodes
    if (node.type === 'text' && HAN.test(node.value)) {
      const marked: ElementContent[] = tonguesOf(node.value).map(({ text, lang }) =>
        lang ? element('span', { lang }, [text]) : { type: 'text', value: text },
      )
      parent.children.splice(index, 1, ...marked)
      index += marked.length - 1
    } else if ('children' in node && !(node.type === 'element' && LITERAL.includes(node.tagName))) mark(node)
  }
}
