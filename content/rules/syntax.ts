/** syntax: what kept a file from being read, in the words of somebody who never saw a parser. */
import type { YAMLError } from 'yaml'
import { said, type Said } from '../faults.ts'
import type { Rule } from './rule.ts'

export const syntax: Rule = {
  id: 'syntax',
  *check({ files, yamls, articles }) {
    yield* files.findings
    for (const { findings } of yamls) yield* findings
    for (const { findings } of articles) yield* findings
  },
}

type Code = YAMLError['code']

const quotes = ['Put the text in quotes: key: "text".', '请给这段文字加上引号：key: "文字"。'] as const

const messages: Partial<Record<Code, readonly [string, string]>> = {
  TAB_AS_INDENT: [
    'There is a tab at the start of this line, where only spaces may stand. Replace the tab with two spaces.',
    '这一行开头有制表符（Tab），此处只能用空格。请把制表符换成两个空格。',
  ],
  BAD_INDENT: [
    'This line is indented differently from its neighbours. Give all keys of one group the same number of spaces.',
    '这一行的缩进与相邻各行不一致。同一组的键，前面的空格数要相同。',
  ],
  BAD_SCALAR_START: [
    `A text cannot begin with this character here. ${quotes[0]}`,
    `文字不能以这个字符开头。${quotes[1]}`,
  ],
  BAD_DQ_ESCAPE: [
    'After a backslash inside double quotes only certain letters may follow. Use single quotes, or write the backslash twice.',
    '双引号里的反斜杠后面只能跟特定的字母。请改用单引号，或者把反斜杠写两遍。',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    `There is a colon too many in this line, so it looks like two keys. ${quotes[0]}`,
    `这一行多了一个冒号，看起来像有两个键。${quotes[1]}`,
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This line should be “key: value”, but has no colon with a space after it. Add the colon and the space, or put a text that runs over several lines in quotes.',
    '这一行应写成“key: 值”，但没有找到冒号加空格。请补上冒号和空格；如果文字跨了几行，请加上引号。',
  ],
  MULTIPLE_DOCS: [
    'A line of three hyphens ends the file here, but more follows. Remove the line, or what follows it.',
    '三个短横线的一行表示文件到此结束，但后面还有内容。请删掉这一行，或删掉它后面的内容。',
  ],
}

const fallback = [
  'This cannot be read as YAML ({detail}). Expected is one “key: value” a line, with the same indentation for all keys of a group; a text with a colon, a # or a quotation mark in it stands in quotes.',
  '这里无法按 YAML 读取（{detail}）。每行应写一个“key: 值”，同一组的键缩进相同；文字里有冒号、# 或引号时，请给整段文字加上引号。',
] as const

/** For a fault of YAML. */
export function syntaxMessage(error: YAMLError, text: string): Said {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^\s*(?:"[^"]*"|'[^']*'|[^:\n]*)/.exec(text.slice(error.pos[0]))?.[0].trim() ?? ''
    return said(
      'The key “{key}” stands here for the second time, and only one can count. Remove one of the two.',
      '键“{key}”在这里第二次出现，只有一个能生效。请删掉其中一个。',
      { key },
    )
  }
  const [en, zh] = messages[error.code] ?? fallback
  return said(en, zh, { detail: error.message })
}

export const ownMeaning = () =>
  said(
    `A text cannot begin with *, & or ! here, because YAML gives these characters a meaning of their own. ${quotes[0]}`,
    `文字不能以 *、& 或 ! 开头，因为它们在 YAML 里另有含义。${quotes[1]}`,
  )

export const noFrontmatter = () =>
  said(
    'This article does not begin with its frontmatter. Expected is a first line of three hyphens, then the keys (id, title, description …), then a second line of three hyphens, then the text. `npm run new` makes such a file.',
    '这篇文章开头没有 frontmatter。第一行应是三个短横线，接着写各个键（id、title、description……），再用一行三个短横线结束，然后才是正文。用 `npm run new` 可以生成这样的文件。',
  )

export const unreadableMdx = (error: unknown) =>
  said(
    'From here on this .mdx file cannot be read: < begins a component and { an expression, and one of them is not complete ({detail}). Write \\< or \\{ for the bare characters, or rename the file to .md if it needs no component.',
    '这个 .mdx 文件从这里开始无法读取：< 表示组件开始，{ 表示算式开始，其中有一个不完整（{detail}）。只想写这两个字符本身时请写成 \\< 或 \\{；如果不需要组件，请把文件改名为 .md。',
    { detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' },
  )

export const tooManyAliases = () =>
  said(
    'This file refers to other places of itself (*) too often. Write the values out.',
    '这个文件里引用自身其他位置（*）的次数太多。请把内容直接写出来。',
  )
