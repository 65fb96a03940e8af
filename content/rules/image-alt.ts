/** image-alt: a picture without words for those who do not see it, and for the search. */
import { said } from '../faults.ts'
import type { TextFinding, TextRule } from './text-rule.ts'

export const imageAlt: TextRule = {
  id: 'image-alt',
  look({ nodes }) {
    const found: TextFinding[] = []
    for (const node of nodes) {
      if ((node.type !== 'image' && node.type !== 'imageReference') || (node.alt ?? '').trim() !== '') continue
      found.push({ offset: node.position?.start.offset ?? 0, message: message() })
    }
    return found
  },
}

const message = () =>
  said(
    'This picture has no words for readers who cannot see it. Say between the square brackets what it shows: ![The label on the back of the laptop](…).',
    '这张图片没有说明文字，看不到图片的读者就读不到它。请在方括号里写出图片的内容：![笔记本电脑背面的标签](……)。',
  )
