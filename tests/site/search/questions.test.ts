/** Articles made of questions: what is learned from them, and when none of them answers. */
import { describe, expect, test } from 'vitest'
import { ANSWERED, buildIndex, openIndex, type SearchDoc } from '../../../site/search/index.ts'
import { lessonsIn } from './docs.ts'

const asked: Readonly<Record<string, readonly string[]>> = {
  'Lost card': [
    'I lost my card',
    'my card is gone, I cannot find it',
    'somebody stole my card',
    'where do I report a missing card',
    'left my card in a taxi',
    'card missing since yesterday',
    'I think my card was stolen',
    'how do I report a lost card',
  ],
  'Card not here yet': [
    'my new card has not come',
    'when does my card arrive',
    'still waiting for my card',
    'how long does the card take by post',
    'card delivery is late',
    'where is the card I ordered',
    'I ordered a card two weeks ago',
    'has my card been sent',
  ],
  'Change my address': [
    'I moved house',
    'how do I change my address',
    'my address is wrong',
    'new flat, where do I update it',
    'update home address',
    'I am moving next month',
    'correct the street in my profile',
    'you have my old address',
  ],
}

const docs = Object.entries(asked).map(([title, questions]): SearchDoc => {
  const id = title.toLowerCase().replaceAll(' ', '-')
  return {
    ...{ id, kind: 'faq', article: id, language: 'en', path: `/faqs/${id}/`, title, description: '', aliases: [] },
    ...{ questions, learned: [], sections: [{ anchor: '', title: '', text: questions.join('\n') }] },
  }
})
const index = buildIndex(docs)
const engine = openIndex(index)
const search = (query: string) => engine.search(query, { language: 'en' })

describe('articles made of questions', () => {
  test.each([
    ['my card got lost on the bus', 'lost-card'],
    ['the card was stollen', 'lost-card'],
    ['waiting for the card since weeks', 'card-not-here-yet'],
    ['has it been sent', 'card-not-here-yet'],
    ['we moved to a new house', 'change-my-address'],
  ])('"%s" finds %s first', (query, article) => {
    expect(search(query).hits[0]?.article).toBe(article)
  })

  test('count as an answer to what they are asked, and not to what nobody wrote down', () => {
    for (const query of ['I lost my card', 'how do I change my address', 'when does my card arrive'])
      expect(search(query).answered, query).toBeGreaterThanOrEqual(ANSWERED)
    for (const query of ['can I bring a dog to the office', 'who won the football last night', 'zzzz qqqq'])
      expect(search(query).answered, query).toBeLessThan(ANSWERED)
  })

  test('count as an answer by the same line where their text says a little more than their questions', () => {
    const more = docs.map((doc) => {
      const text = [...doc.questions, ...doc.questions.slice(0, 3)].join('\n')
      return { ...doc, sections: [{ anchor: '', title: '', text }] }
    })
    expect(lessonsIn(buildIndex(more)).usual).toBe(lessonsIn(index).usual)
  })

  test('are learned from at build alone: opening an index only reads what was learned', () => {
    expect(lessonsIn(index).documents).toBe(docs.length)
    const { shards, ...heads } = index
    const again = openIndex({ ...(JSON.parse(JSON.stringify(heads)) as typeof heads), shards })
    expect(again.search('stolen card', { language: 'en' })).toEqual(search('stolen card'))
  })

  test('teach the same at every build', () => {
    expect(buildIndex(docs)).toEqual(index)
  })

  test('find nothing for letters that stand in none of them', () => {
    expect(search('ξψω').hits).toEqual([])
  })

  test('find by a query that they served', () => {
    const learned = docs.map((doc) => (doc.article === 'lost-card' ? { ...doc, learned: ['plastic vanished'] } : doc))
    const after = openIndex(buildIndex(learned)).search('plastic vanished', { language: 'en' })
    expect(after.hits[0]?.article).toBe('lost-card')
  })
})

describe('pages', () => {
  test('are not taught by their questions: what they say is enough', () => {
    const pages = docs.map((doc) => ({ ...doc, sections: [{ anchor: '', title: '', text: 'Read on. '.repeat(200) }] }))
    expect(buildIndex(pages).heads.map(({ taught }) => taught)).toEqual([false])
  })
})
