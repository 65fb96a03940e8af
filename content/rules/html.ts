/**
 * html: HTML in the text of an .md article. Its words would be missing from the search, its links and pictures unjudged.
 * Comments are no text and may stay; .mdx is judged by rules/mdx-component.ts.
 */
import { said, type Said } from '../faults.ts'
import type { TextFinding, TextRule } from './text-rule.ts'

export const html: TextRule = {
  id: 'html',
  look({ nodes, isMdx }) {
    const found: TextFinding[] = []
    if (isMdx) return found
    for (const node of nodes) {
      if (node.type !== 'html') continue
      // A comment that never ends swallows the rest of the article, and so is none.
      const text = node.value.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length))
      const tag = /<(?:([a-z][a-z0-9-]*)|[!?])/i.exec(text)
      if (!tag) continue
      const offset = (node.position?.start.offset ?? 0) + tag.index
      found.push({ offset, message: message(tag[0], tag[1]?.toLowerCase() ?? '') })
    }
    return found
  },
}

/** What to write for the tags that people know. */
const instead: Readonly<Record<string, string>> = {
  a: '[…](/guides/annual-leave/)',
  b: '**…**',
  code: '`…`',
  em: '*…*',
  h2: '## …',
  h3: '### …',
  hr: '---',
  i: '*…*',
  img: '![…](./picture.png)',
  kbd: '`…`',
  li: '- …',
  strong: '**…**',
}

function message(start: string, name: string): Said {
  const markdown = instead[name]
  if (markdown !== undefined) {
    return said(
      'An article cannot hold HTML such as {start}. Write {markdown} instead.',
      '文章里不能用 {start} 这样的 HTML。请改写成 {markdown}。',
      { start: `<${name}>`, markdown },
    )
  }
  if (name === 'br') {
    return said(
      'An article cannot hold HTML such as <br>. Leave a line empty to begin a new paragraph, or end the line with a backslash (\\).',
      '文章里不能用 <br> 这样的 HTML。另起一段请空一行；只换行请在行尾写一个反斜杠（\\）。',
    )
  }
  return said(
    'An article cannot hold HTML such as {start}. Write it as Markdown, or write \\< for the bare character.',
    '文章里不能用 {start} 这样的 HTML。请改用 Markdown；只想写这个字符时请写成 \\<。',
    { start: name === '' ? start : `<${name}>` },
  )
}
