/**
 * Colours code as Astro's renderer does, by the same Prism. Its plugin for that comes with all of the renderer, which takes
 * longer to load than a small build takes to draw, and parses what Prism wrote only to have it written again.
 */
import { runHighlighterWithAstro } from '@astrojs/prism/dist/highlighter'
import type { Element, Root } from 'hast'
import type {} from 'mdast-util-to-hast'
import type { Plugin } from 'unified'
import { element, textOf } from './element.ts'
import { eachElement, SKIP } from './walk.ts'

export const highlight: Plugin<[], Root> = () => async (tree) => {
  const blocks: (() => Promise<void>)[] = []
  eachElement(tree, (node, index, parent) => {
    const [code, ...others] = node.children
    if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code' || others.length > 0)
      return undefined
    blocks.push(async () => {
      parent.children[index] = await coloured(code)
    })
    return SKIP
  })
  for (const colour of blocks) await colour()
}

async function coloured(code: Element): Promise<Element> {
  const { className } = code.properties
  const names = Array.isArray(className) ? className.join(' ') : ''
  const language = /\blanguage-(\S+)/.exec(names)?.[1] ?? 'plaintext'
  const text = textOf(code)
  const { html, classLanguage } = await runHighlighterWithAstro(language, text)
  const inside = element('code', { className: [classLanguage] })
  // Of a language that Prism does not know the text comes back as it is, and is no HTML.
  inside.children = [html === text ? { type: 'text', value: text } : { type: 'raw', value: asWeWrite(html) }]
  return element('pre', { className: [classLanguage], dataLanguage: language }, [inside])
}

/** With the references that rehype-stringify writes. */
function asWeWrite(html: string): string {
  return html.replaceAll('&lt;', '&#x3C;').replaceAll('&amp;', '&#x26;')
}
