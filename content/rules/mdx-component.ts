/**
 * mdx-component: what an .mdx article may not hold: imports, exports, expressions, and components the site does not offer.
 * Articles are written by people who do not program, and read by programs that do not run them.
 */
import { said, type Said } from '../faults.ts'
import { nearest } from '../nearest.ts'
import type { TextFinding, TextRule } from './text-rule.ts'

/** The components that the site hands to articles: none so far, boxes and steps are Markdown. */
const COMPONENTS: readonly string[] = []

export const mdxComponent: TextRule = {
  id: 'mdx-component',
  look({ nodes, isMdx }) {
    const found: TextFinding[] = []
    if (!isMdx) return found
    const find = (offset: number | undefined, message: Said) => found.push({ offset: offset ?? 0, message })
    for (const node of nodes) {
      const offset = node.position?.start.offset
      if (node.type === 'mdxjsEsm') find(offset, program())
      else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        if (!comment.test(node.value)) find(offset, expression())
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        if (!COMPONENTS.includes(node.name ?? '')) find(offset, unknown(node.name ?? ''))
        for (const attribute of node.attributes) {
          const isText = attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
          // `null` is an attribute without value, and `typeof null` is an object.
          const isBare = attribute.type === 'mdxJsxAttribute' && attribute.value === null
          if (!isText && !isBare) find(attribute.position?.start.offset ?? offset, expression())
        }
      }
    }
    return found
  },
}

const comment = /^\s*\/\*[\s\S]*\*\/\s*$/

const program = () =>
  said('An article cannot hold import or export. Remove the line.', '文章里不能有 import 或 export。请删掉这一行。')

const expression = () =>
  said(
    'An article cannot hold an expression in { }. Write the text itself, or \\{ for the bare character.',
    '文章里不能有 { } 算式。请直接写文字；只想写这个字符时请写成 \\{。',
  )

function unknown(name: string): Said {
  const meant = nearest(name, COMPONENTS)
  return meant === undefined
    ? said(
        'The site has no component <{name}>. Write it as Markdown, or write \\< for the bare character.',
        '网站没有名为 <{name}> 的组件。请改用 Markdown；只想写这个字符时请写成 \\<。',
        { name },
      )
    : said(
        'The site has no component <{name}>. Did you mean <{meant}>? Write it so.',
        '网站没有名为 <{name}> 的组件。是不是想写 <{meant}>？请改正。',
        { name, meant },
      )
}
