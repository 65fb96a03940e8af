/**
 * The parsers of articles. Bare addresses (`www.…`, `https://…`, `a@b.c`) are looked for at every letter of a text, which is a
 * fifth of the work of parsing it: a text that cannot hold one is parsed without. Tables are looked for at every line, a tenth of
 * the work: they are where a line can be of one. The tree is the same.
 */
import type { Construct } from 'micromark-util-types'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { tableLinesIn } from './table-lines.ts'

/** What every bare address has; an ampersand begins a reference to any letter. */
const OF_ADDRESS = /www|http|[@&]/i

const parsers = {
  md: { all: parserOf(true, false), bare: parserOf(false, false) },
  mdx: { all: parserOf(true, true), bare: parserOf(false, true) },
}

/** The parser for one text. */
export function parserFor(body: string, isMdx: boolean) {
  return parsers[isMdx ? 'mdx' : 'md'][OF_ADDRESS.test(body) ? 'all' : 'bare']
}

function parserOf(addresses: boolean, isMdx: boolean) {
  const parser = unified().use(remarkParse).use(remarkGfm).use(tablesInTheirLines)
  if (!addresses) parser.use(withoutAddresses)
  parser.use(remarkDirective)
  return (isMdx ? parser.use(remarkMdx) : parser).freeze()
}

/** Takes out of remark-gfm, which offers no setting for it, what finds addresses. */
function withoutAddresses(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ text = {}, ...extension }) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(text).flatMap(([code, constructs]) => {
        const kept = [constructs ?? []]
          .flat()
          .filter(({ name }) => !/^(?:www|protocol|email)Autolink$/.test(name ?? ''))
        return kept.length === 0 ? [] : [[code, kept]]
      }),
    ),
  }))
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter(({ enter }) => !enter || !('literalAutolink' in enter))
}

/** Has remark-gfm, which offers no setting for it, look for tables in some lines alone. */
function tablesInTheirLines(this: Processor): void {
  const parse = this.parser
  if (!parse) return
  // Of the text that is being parsed, which is done in one go.
  let lines: ReadonlySet<number> = new Set()
  this.parser = (text, file) => {
    lines = tableLinesIn(text)
    return parse(text, file)
  }
  const inTheirLines = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      return lines.has(this.now().line) ? construct.tokenize.call(this, effects, ok, nok) : nok
    },
  })
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(({ flow = {}, ...extension }) => ({
    ...extension,
    flow: { ...flow, null: [flow.null ?? []].flat().map((one) => (one.name === 'table' ? inTheirLines(one) : one)) },
  }))
}
