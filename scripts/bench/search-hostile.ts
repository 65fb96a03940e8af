/**
 * What is typed or written to make the search work: queries of all kinds, put to pages of which some are written so as well.
 * Told is the slowest of them, warm: a reader of any page waits for no more.
 */
import { buildIndex, openIndex, type Engine, type SearchDoc } from '../../site/search/index.ts'
import { within } from './figures.ts'
import { between, paragraph, phrase, randomOf, word } from './prose.ts'

/** Milliseconds at most, pages that are searched, and times that the list is gone through. */
const BUDGET = 20
const PAGES = 1_000
const ROUNDS = 7

/** A page in so many is written to be slow. */
const HOSTILE_PAGE = 20

const random = randomOf(7)
const many = (count: number, make: (number: number) => string) => Array.from({ length: count }, (_, i) => make(i))

/** Ten thousand characters, thousands of terms, halves of characters, marks, operators, patterns. */
const queries: readonly string[] = [
  'a'.repeat(10_000),
  'network drive '.repeat(1_000),
  many(4_000, (i) => `w${i}`).join(' '),
  many(4_000, () => word(random)).join(' '),
  many(40, () => misspelt(word(random))).join(' '),
  many(40, () => misspelt(phrase(random, 3, 4).replaceAll(' ', ''))).join(' '),
  'the of and to a in is you that it for on with as are '.repeat(4),
  'title:vpn* AND (drive~2 OR "net work"^9) NOT -x +y ?? [a TO z] {1,9} /.*.*.*$/ '.repeat(100),
  '(a+)+$ '.repeat(1_000),
  '\ud800'.repeat(5_000),
  'x\udfff '.repeat(3_000),
  `e${'\u0301'.repeat(9_999)}`,
  '\u{1f600}\u200d'.repeat(3_000),
  '\ufdfa'.repeat(200),
  '的'.repeat(10_000),
  '报销差旅费发票网络打印机'.repeat(800),
  '請問如何報銷出差的計程車費用與網路軟體'.repeat(500),
  'zhongguoxianxianxianshangwangxian'.repeat(300),
  many(60, () => 'xian').join(' '),
  'a-b-c-d-e-f-g-h-i-j-'.repeat(500),
  "'s".repeat(5_000),
  'ａｂｃ１２３'.repeat(1_000),
  '\0\u0007\u202e\ufeff'.repeat(2_000),
]

function misspelt(text: string): string {
  return `${text.slice(0, 2)}q${text.slice(2)}`
}

/** Titles of thousands of characters, the same word thousands of times, a thousand headings, a thousand questions. */
const hostilePages: readonly ((number: number) => Pick<SearchDoc, 'title'> & Partial<SearchDoc>)[] = [
  (number) => ({ title: many(1_000, (i) => `w${i + number}`).join(' ') }),
  () => ({ title: many(800, () => word(random)).join(' ') }),
  () => ({ title: 'a'.repeat(5_000) }),
  () => ({ title: '报销差旅费发票网络打印机'.repeat(400), language: 'zh-hans' }),
  () => ({ title: '报销', language: 'zh-hans', sections: [section(0, '怎么报销打车的发票。'.repeat(2_000))] }),
  () => ({ title: 'network drive '.repeat(400), sections: [section(0, 'network drive '.repeat(4_000))] }),
  () => ({ title: 'The of and to', questions: many(1_000, () => phrase(random, 4, 9)) }),
  () => ({ title: 'Many parts', sections: many(1_000, () => paragraph(random)).map((text, i) => section(i, text)) }),
]

const section = (part: number, text: string) => ({ anchor: `s${part}`, title: phrase(random, 2, 5), text })

function page(number: number): SearchDoc {
  const name = `article-${number}`
  const usual = {
    title: phrase(random, 3, 6),
    sections: Array.from({ length: between(random, 6, 10) }, (_, part) => section(part, paragraph(random))),
  }
  const turn = number / HOSTILE_PAGE
  const hostile = Number.isInteger(turn) ? hostilePages[turn % hostilePages.length]?.(number) : undefined
  return {
    ...{ id: `guide/${name}/en`, kind: 'guide', article: name, language: 'en', path: `/guides/${name}/` },
    ...{ description: paragraph(random), aliases: [], questions: [], learned: [] },
    ...usual,
    ...hostile,
  }
}

/** The slowest of the list in each round, in milliseconds; and which one that was. */
export function hostile() {
  const engine = openIndex(buildIndex(Array.from({ length: PAGES }, (_, number) => page(number))))
  // What is read once and kept is read here.
  slowestOf(engine)
  const rounds = Array.from({ length: ROUNDS }, () => slowestOf(engine))
  const figure = within(
    rounds.map(({ ms }) => ms),
    { atMost: BUDGET },
  )
  const slowest = rounds.reduce((a, b) => (b.ms > a.ms ? b : a))
  return { queries: queries.length, pages: PAGES, ms: figure, slowest: slowest.query.slice(0, 40) }
}

function slowestOf(engine: Engine): { readonly ms: number; readonly query: string } {
  const asked = queries.flatMap((query) =>
    [false, true].map((typing) => {
      const start = performance.now()
      engine.search(query, { language: 'en', typing })
      return { ms: performance.now() - start, query }
    }),
  )
  return asked.reduce((a, b) => (b.ms > a.ms ? b : a))
}
