/** Where the line lies below which nothing answers: by what the articles' own questions score, however few or alike they are. */
import { describe, expect, test } from 'vitest'
import { ANSWERED, buildIndex, openIndex, type SearchDoc } from '../../../site/search/index.ts'
import { lessonsIn } from './docs.ts'

const asked: Readonly<Record<string, readonly string[]>> = {
  'Lost card': [
    'I lost my card',
    'somebody stole my card',
    'where do I report a missing card',
    'card gone since yesterday',
  ],
  'Card delivery': [
    'when does my card arrive',
    'still waiting for my new card',
    'has my card been sent',
    'card not here yet',
  ],
  'Home address': ['how do I change my address', 'I moved house', 'update my home address', 'my address is wrong'],
  'Forgotten PIN': ['I forgot my PIN', 'how do I get a new PIN', 'PIN is blocked', 'entered the wrong PIN three times'],
  'Exchange rate': [
    'what exchange rate do you use',
    'rate for euro to dollar',
    'is the exchange rate fair',
    'currency conversion rate',
  ],
  'Cash machine': [
    'cash machine kept my money',
    'where can I take out cash',
    'the machine gave no cash',
    'fee for taking out cash',
  ],
  'Close account': [
    'how do I close my account',
    'I want to leave the bank',
    'cancel my account',
    'delete my account and data',
  ],
  'Top up': ['how do I top up', 'my top up failed', 'top up by bank transfer', 'add money to my account'],
}

/** Said in other words than any of the questions. */
const answerable = [
  'my card got lost on the bus',
  'the new card has not arrived',
  'we moved, please change the address',
  'forgot the PIN of my card',
  'which exchange rate applies',
  'no cash came out of the machine',
  'please close the account',
  'topping up does not work',
]
const unanswerable = ['can I bring a dog to the office', 'who won the football last night', 'recipe for tomato soup']

function docsWith(questionsOf: (questions: readonly string[]) => readonly string[]): SearchDoc[] {
  return Object.entries(asked).map(([title, questions]): SearchDoc => {
    const id = title.toLowerCase().replaceAll(' ', '-')
    const own = questionsOf(questions)
    return {
      ...{ id, kind: 'faq', article: id, language: 'en', path: `/faqs/${id}/`, title, description: '', aliases: [] },
      ...{ questions: own, learned: [], sections: [{ anchor: '', title: '', text: own.join('\n') }] },
    }
  })
}

const marksOf = (docs: readonly SearchDoc[]) => {
  const engine = openIndex(buildIndex(docs))
  return (queries: readonly string[]) => queries.map((query) => engine.search(query, { language: 'en' }).answered)
}
const share = (marks: readonly number[], is: (mark: number) => boolean) => marks.filter(is).length / marks.length

describe.each([
  ['four questions an article', (questions: readonly string[]) => questions],
  ['three', (questions: readonly string[]) => questions.slice(0, 3)],
  ['two', (questions: readonly string[]) => questions.slice(0, 2)],
  ['one', (questions: readonly string[]) => questions.slice(0, 1)],
  [
    'the same questions in other order, case and punctuation beside them',
    (questions: readonly string[]) =>
      questions.flatMap((text) => [text, `${text}?`, text.toUpperCase(), text.split(' ').reverse().join(' ')]),
  ],
])('with %s', (_, questionsOf) => {
  const marks = marksOf(docsWith(questionsOf))

  test('what is asked in other words counts as answered', () => {
    const own = marks(answerable)
    expect(
      share(own, (mark) => mark >= ANSWERED),
      own.join(' '),
    ).toBeGreaterThanOrEqual(0.75)
  })

  test('what nobody wrote down does not', () => {
    for (const mark of marks(unanswerable)) expect(mark).toBeLessThan(ANSWERED)
  })
})

test('repeating questions moves the line nowhere', () => {
  const usual = (docs: readonly SearchDoc[]) => lessonsIn(buildIndex(docs)).usual
  const once = usual(docsWith((questions) => questions))
  const often = usual(docsWith((questions) => questions.flatMap((text) => [text, `${text}!`, `${text}?`])))
  expect(often / once).toBeGreaterThan(0.8)
  expect(often / once).toBeLessThan(1.25)
})
