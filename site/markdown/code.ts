/** Code stands in a box with a button that copies it; the button shows itself once there is a script to do so. */
import type { Root } from 'hast'
import type { Plugin } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { element } from './element.ts'
import type { VoiceOf } from './voice.ts'

export const code: Plugin<[VoiceOf], Root> = (voiceOf) => async (tree, file) => {
  const { say } = await voiceOf(file.path)
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'pre' || !parent || index === undefined) return
    node.properties['tabIndex'] = 0
    const properties = {
      type: 'button',
      className: ['button', 'small'],
      dataCopy: '',
      dataCopied: say('article.copied'),
      hidden: true,
    }
    const button = element('button', properties, [say('article.copy')])
    parent.children[index] = element('div', { className: ['code'] }, [button, node])
    return SKIP
  })
}
