/** Code stands in a box with a button that copies it; the button shows itself once there is a script to do so. */
import type { Root } from 'hast'
import type { Plugin } from 'unified'
import { element } from './element.ts'
import type { VoiceOf } from './voice.ts'
import { eachElement, SKIP } from './walk.ts'

export const code: Plugin<[VoiceOf], Root> = (voiceOf) => async (tree, file) => {
  const { say } = await voiceOf(file.path)
  eachElement(tree, (node, index, parent) => {
    if (node.tagName !== 'pre') return undefined
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
