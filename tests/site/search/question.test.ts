/** How a question is read: slips and pinyin, and words that carry it. */
import { describe, expect, test } from 'vitest'
import { buildIndex, openIndex } from '../../../site/search/index.ts'
import { paragraph, randomOf, word } from '../../../scripts/bench/prose.ts'
import { article } from './properties/sites.ts'

const search = (pages: Parameters<typeof buildIndex>[0], query: string, language: 'en' | 'zh-hans' = 'en') =>
  openIndex(buildIndex(pages)).search(query, { language }).hits[0]

describe('letters that read as half a pinyin word', () => {
  const gauges = article(1, 'Gauges', 'Every gauge is measured once a year.')
  const person = article(2, 'Agnes', 'Her name in Chinese is 阿格尼丝.')

  test('are a slip of whoever reads English', () => {
    const hit = search([gauges, person], 'guage')
    expect(hit?.article).toBe('a1')
    expect(hit?.why).toEqual([{ kind: 'typo', query: 'guage', found: 'gauge' }])
  })

  test('are pinyin of whoever reads Chinese', () => {
    expect(search([gauges, person], 'guage', 'zh-hans')?.why[0]?.kind).toBe('sound')
  })
})

/** Thirty pages that have nothing to do with what is asked. */
const thirty = (text: (number: number) => string) =>
  Array.from({ length: 30 }, (_, number) => article(number, `Rule ${number}`, text(number)))

test('a word that carries a question counts little, also where a rare form of it is written', () => {
  const rules = thirty((number) => `Do ${word(randomOf(number))}, and what you do, do well.`)
  const others = [
    article(40, 'Doing', 'Learning by doing.'),
    article(41, 'Later', `${paragraph(randomOf(1))} Your pension is paid then.`),
  ]
  expect(search([...rules, ...others], 'what do I do about a pension')?.article).toBe('a41')
})
