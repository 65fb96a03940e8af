import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../../content/schema.ts'
import { ANSWERED, buildIndex, openIndex, type Hit, type Piece } from '../../../site/search/index.ts'
import { docs } from './docs.ts'

const index = buildIndex(docs)
const engine = openIndex(index)
const search = (query: string, language: Language = 'en', typing = false) => engine.search(query, { language, typing })
const first = (query: string, language: Language = 'en') => search(query, language).hits[0]
const written = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
const marked = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.marked).map(({ text }) => text)

describe('a hit', () => {
  test('leads to the section that answers, and to the page where that answers as well', () => {
    expect(first('red shield')).toMatchObject({
      path: '/guides/drive/#red-shield',
      section: { anchor: 'red-shield', title: 'The shield is red' },
      sections: [{ anchor: 'red-shield', path: '/guides/drive/#red-shield' }],
    })
    expect(first('network drive')?.path).toBe('/guides/drive/')
    expect(first('network drive')).not.toHaveProperty('section')
  })

  test('shows the sentence around the match and marks the words as written', () => {
    const excerpt = first('laptop certificate')?.excerpt ?? []
    expect(written(excerpt)).toBe('The certificate of your laptop has run out. Order another.')
    expect(marked(excerpt)).toEqual(['certificate', 'laptop'])
  })

  test('shows the description where no text matches', () => {
    expect(written(first('claim expenses')?.excerpt ?? [])).toBe(
      'What we pay for on a business trip, and when the money arrives.',
    )
  })
})

describe('an answer', () => {
  test('knows when something answers and when nothing does', () => {
    for (const { title } of docs) expect(search(title).answered, title).toBeGreaterThanOrEqual(ANSWERED)
    for (const query of ['parking permit for a caravan', '公积金提取', 'salary sacrifice bicycle'])
      expect(search(query).answered, query).toBeLessThan(ANSWERED)
  })

  test('names the team that most likely can help', () => {
    expect(search('报销').team).toBe('finance')
    expect(search('vpn连不上').team).toBe('service-desk')
    expect(search('xyzzy')).not.toHaveProperty('team')
  })

  test('groups what asks the same', () => {
    expect(search('怎么报销？').terms).toBe('报销')
    expect(search('請問如何報銷').terms).toBe('报销')
    expect(search('VPN连不上').terms).toBe('vpn 连不上')
    expect(search('How do I claim my Expenses?').terms).toBe('claim expenses')
  })

  test('holds as many hits as were wanted', () => {
    expect(engine.search('the', { language: 'en', limit: 2 }).hits.length).toBe(2)
  })
})

describe('whatever is typed', () => {
  const operators = fc.array(
    fc.constantFrom(
      '+vpn',
      '-vpn',
      'title:',
      '~9',
      '*',
      '^',
      '\\',
      '(',
      '[',
      '.*',
      '"',
      "'s",
      '\ud800',
      '--',
      'drive-',
    ),
  )
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    operators.map((parts) => parts.join('')),
    operators.map((parts) => parts.join(' ')),
  )

  test('never throws, and what is shown is what is written', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...languages), fc.boolean(), (query, language, typing) => {
        for (const hit of search(query, language, typing).hits) expectWhole(hit)
      }),
      { numRuns: 500 },
    )
  })

  test('is cut where it is too long', () => {
    const answer = search('network drive '.repeat(1_000))
    expect(answer.query.length).toBe(200)
    expect(answer.hits[0]?.article).toBe('drive')
    expect(search('\u{1f600}'.repeat(100) + 'x').query.length).toBe(200)
    expect(search('x' + '\u{1f600}'.repeat(100)).query.length).toBe(199)
  })

  test('the other script gives the same hits in the same order', () => {
    for (const [one, other] of [
      ['差旅费怎么报销', '差旅費怎麼報銷'],
      ['打车发票', '打車發票'],
      ['打开软件架', '打開軟體架'],
    ] as const)
      expect(search(one).hits.map(({ article }) => article)).toEqual(search(other).hits.map(({ article }) => article))
  })

  function expectWhole(hit: Hit) {
    const title = docs.map((doc) => doc.title)
    expect(title).toContain(written(hit.titleMarks))
    expect(written(hit.excerpt).length).toBeLessThanOrEqual(160)
    expect(hit.sections.length).toBeLessThanOrEqual(3)
  }
})

describe('languages that are opened one after the other', () => {
  const indexOf = (language: Language) => buildIndex(docs.filter((doc) => doc.language === language))
  const orders: readonly (readonly Language[])[] = [
    ['en', 'zh-hans', 'zh-hant'],
    ['zh-hant', 'en', 'zh-hans'],
    ['zh-hans', 'zh-hant', 'en'],
  ]
  const queries = [...docs.map(({ title }) => title), 'vpn', 'travl expences', '报销', '開啟', '专线', 'vpn连不上', 'x']

  test('answer as those that were opened together, once all are open', () => {
    for (const [first, ...rest] of orders) {
      const opened = rest.reduce((open, language) => open.with(indexOf(language)), openIndex(indexOf(first!)))
      for (const query of queries)
        for (const language of languages) expect(opened.search(query, { language })).toEqual(search(query, language))
    }
  })

  test('answer before that from what is open, and others change nothing in what only it says', () => {
    const english = openIndex(indexOf('en'))
    for (const query of ['travel expenses', 'laptop certificate', 'payslip']) {
      const alone = english.search(query, { language: 'en' }).hits
      const all = search(query).hits.filter(({ language }) => language === 'en')
      expect(alone.map(({ path, score }) => [path, score])).toEqual(all.map(({ path, score }) => [path, score]))
    }
    expect(english.search('报销', { language: 'en' }).hits).toEqual([])
  })

  test('know which words they have, in another form too, and which they would have to guess', () => {
    const [english, chinese] = [openIndex(indexOf('en')), openIndex(indexOf('zh-hans'))]
    for (const query of ['how do I claim', 'connecting', 'tunnel', '']) expect(english.knows(query)).toBe(true)
    expect(english.knows('netw', true)).toBe(true)
    for (const query of ['netw', 'travl', '报销']) expect(english.knows(query)).toBe(false)
    expect(chinese.knows('VPN')).toBe(true)
    expect(chinese.knows('certificate')).toBe(false)
    expect(chinese.with(indexOf('en')).knows('certificate')).toBe(true)
  })

  test('a word that one of them knows is no misspelling in another', () => {
    const other = { ...docs[0]!, id: 'x', language: 'zh-hans' as const, article: 'x', title: 'travex', aliases: [] }
    const both = openIndex(buildIndex([...docs, other]))
    expect(both.search('travel', { language: 'zh-hans' }).hits.map(({ article }) => article)).not.toContain('x')
  })
})

describe('an index', () => {
  test('is the same after its heads were written as JSON', () => {
    const { shards, ...heads } = index
    const again = openIndex({ ...(JSON.parse(JSON.stringify(heads)) as typeof heads), shards })
    for (const { title } of docs) expect(again.search(title, { language: 'en' })).toEqual(search(title))
  })

  test('answers the same however little of its documents stays read', () => {
    const forgetful = openIndex(index, 0)
    for (const { title, language } of docs) {
      const answer = search(title, language)
      for (let time = 0; time < 2; time += 1) expect(forgetful.search(title, { language })).toEqual(answer)
    }
  })

  test('of another version is refused', () => {
    expect(() => openIndex({ ...index, version: 0 })).toThrow('version 0')
  })
})
