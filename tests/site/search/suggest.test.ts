import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../content/schema.ts'
import { suggestionsIn } from '../../../site/search/index.ts'
import { docs } from './docs.ts'

const of = (query: string, language: (typeof languages)[number] = 'en') => suggestionsIn(docs, query, { language })

describe('what goes on from the query is suggested', () => {
  test('a title that begins with it, whatever its case', () => {
    expect(of('reach the n')).toEqual(['Reach the network drive from home'])
    expect(of('sign')).toEqual(['Sign-in and passwords'])
  })

  test('the question of an FAQ', () => {
    expect(of('on which')).toEqual(['On which day are we paid?'])
  })

  test('what has its words at the beginning of words, in any order', () => {
    expect(of('expen')).toEqual(['Expense claim', 'How to claim travel expenses'])
    expect(of('drive net')).toEqual(['Reach the network drive from home'])
    expect(of('pens')).toEqual([])
  })

  test('what people call it', () => {
    expect(of('vpn d')).toEqual(['VPN does not connect'])
    expect(of('tun')).toEqual(['tunnel'])
  })

  test('Chinese from any character on, in the reader’s own script', () => {
    expect(of('报销', 'zh-hans')).toEqual(['差旅费怎么报销'])
    expect(of('報', 'zh-hant')).toEqual(['差旅費怎麼報銷'])
    expect(of('报销', 'zh-hant')).toEqual(['差旅費怎麼報銷'])
  })

  test('what people ask by in the script of the reader', () => {
    const [english] = docs.filter(({ kind }) => kind === 'request')
    const aliases = ['报销单', '報銷單據']
    const both = (['zh-hans', 'zh-hant'] as const).map((language) => ({ ...english!, language, aliases }))
    expect(suggestionsIn(both, '报', { language: 'zh-hans' })).toEqual(['报销单'])
    expect(suggestionsIn(both, '報', { language: 'zh-hant' })[0]).toBe('報銷單據')
  })

  test('what the letters spell in pinyin, the last syllable begun', () => {
    expect(of('zaijiaz', 'zh-hans')).toEqual(['在家怎么打开共享盘'])
    expect(of('chai lv fei', 'zh-hans')).toEqual(['差旅费怎么报销'])
  })
})

test('the beginning comes before the middle, and what is shorter before what is longer', () => {
  const found = of('p')
  expect(found).toEqual([])
  expect(of('pa').slice(0, 1)).toEqual(['Pay and payslips'])
})

test('the query itself is not suggested, nor what is shown already', () => {
  expect(of('On which day are we paid')).toEqual([])
  expect(of('expense claim')).not.toContain('Expense claim')
  expect(suggestionsIn(docs, 'expen', { language: 'en', shown: ['Expense claim'] })).toEqual([
    'How to claim travel expenses',
  ])
})

test('a mail address is no query', () => {
  const [someone] = docs.filter(({ kind }) => kind === 'person')
  const reached = [{ ...someone!, aliases: ['chen.yining@alderfinch.example'] }]
  expect(suggestionsIn(reached, 'chen', { language: 'en' })).toEqual(['Chen Yining'])
})

test('whatever is typed: at most as many as asked for, each once, none of them the query', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(...docs.flatMap(({ title }) => [title, title.slice(0, 3), title.slice(2, 6)])),
  )
  fc.assert(
    fc.property(typed, fc.constantFrom(...languages), fc.nat(6), (query, language, limit) => {
      const found = suggestionsIn(docs, query, { language, limit })
      expect(found.length).toBeLessThanOrEqual(limit)
      expect(new Set(found).size).toBe(found.length)
      expect(found).not.toContain(query.trim())
    }),
  )
})
