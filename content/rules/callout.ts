/** callout: a box (`:::note[Title]` … `:::`) of an unknown kind, one that is never closed, or colons that make no box. */
import type { Nodes } from 'mdast'
import { listed, said, type Said } from '../faults.ts'
import { nearest } from '../nearest.ts'
import type { TextFinding, TextRule } from './text-rule.ts'

/** The kinds of box the site draws. */
const CALLOUTS: readonly string[] = ['note', 'warning']

export const callout: TextRule = {
  id: 'callout',
  look({ nodes, body }) {
    const found: TextFinding[] = []
    for (const node of nodes) {
      const message = messageFor(node, body)
      if (message) found.push({ offset: node.position?.start.offset ?? 0, message })
    }
    return found
  },
}

function messageFor(node: Nodes, body: string): Said | undefined {
  const source = () => body.slice(node.position?.start.offset, node.position?.end.offset)
  if (node.type === 'paragraph' && /^:{3,}/.test(source())) return noBox()
  if (node.type !== 'containerDirective') return undefined
  if (!CALLOUTS.includes(node.name)) return unknownKind(node.name)
  return /\n[ \t>]*:{3,}[ \t]*$/.test(source()) ? undefined : unclosed(node.name)
}

function unknownKind(name: string): Said {
  return said(
    'There is no box of the kind “{name}”. Write :::{meant}; the kinds are {names}.',
    '没有“{name}”这种提示框。请写 :::{meant}；可用的种类有：{names}。',
    { name, meant: nearest(name, CALLOUTS) ?? CALLOUTS[0] ?? '', names: listed(CALLOUTS) },
  )
}

const unclosed = (name: string) =>
  said(
    'This box is never closed, so it swallows the rest of the article. Add a line with only ::: after the last line that belongs into it.',
    '这个提示框没有结束，后面的正文都会落进框里。请在框内最后一行之后加一行，只写 :::。',
    { name },
  )

const noBox = () =>
  said(
    'Three colons begin a line here, but no box. Expected is :::note[Title] without a space after the colons, then the text, then a line with only :::.',
    '这一行以三个冒号开头，但没有构成提示框。应写成 :::note[标题]（冒号后不留空格），接着写内容，最后一行只写 :::。',
  )
