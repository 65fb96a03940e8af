import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiesIn } from './copies.ts'
import { content } from './content.ts'
import { paragraphsOf } from './prose.ts'

const leave = 'Please buy flights only when the leave is granted. We do not pay for tickets bought before that.'
const inA = (text: string) => ({ file: 'guides/a.md', text })
const inB = (text: string) => ({ file: 'guides/b.md', text })

test('a paragraph in two articles is found, whatever its case and punctuation', () => {
  for (const copy of [leave, leave.toUpperCase(), leave.replaceAll('.', ' –')])
    expect(copiesIn([inA(leave), inB(copy)])).toEqual([{ one: inA(leave), other: inB(copy), share: 1 }])
})

test('so is a single sentence, as long as it is not a short one', () => {
  const sentence = 'Rice does not help, and it is no good for the keyboard either.'
  expect(copiesIn([inA(sentence), inB(sentence)])).toHaveLength(1)
  const few = 'Metrological traceability, unquestionably, matters everywhere.'
  expect(copiesIn([inA(few), inB(few)])).toEqual([{ one: inA(few), other: inB(few), share: 1 }])
})

test('so is one in which a few words were changed', () => {
  const nearly = leave.replace('bought before that', 'you bought earlier')
  expect(copiesIn([inA(leave), inB(nearly)])).toMatchObject([{ share: expect.closeTo(0.8, 1) as number }])

  const chinese = '等假批下来再买票。批准之前买的票，退改费用公司不承担；批准之后公司请您改期，损失由公司出。'
  const changed = chinese.replace('等假批下来', '假批准了')
  expect(copiesIn([inA(chinese), inB(changed)])).toHaveLength(1)
})

test('what an article says twice itself, what is short, and what only begins alike is none', () => {
  expect(copiesIn([inA(leave), inA(leave)])).toEqual([])
  expect(copiesIn([inA('Accidents cost you nothing.'), inB('Accidents cost you nothing.')])).toEqual([])
  const other = 'Please buy flights only when Grace has looked at the dates, and never on a Sunday evening in a hurry.'
  expect(copiesIn([inA(leave), inB(other)])).toEqual([])
})

test('any paragraph of the demonstration, copied into another article, is found', () => {
  const long = content.articles.flatMap(paragraphsOf).filter(({ text }) => text.length >= 80)
  expect(long.length).toBeGreaterThan(100)
  fc.assert(
    fc.property(fc.constantFrom(...long), (paragraph) => {
      const copy = { file: 'guides/copied.md', text: paragraph.text }
      expect(copiesIn([paragraph, copy])).toEqual([{ one: paragraph, other: copy, share: 1 }])
    }),
  )
})
