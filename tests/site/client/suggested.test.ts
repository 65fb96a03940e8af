import { expect, test } from 'vitest'
import { formFor, saysEnough, suggestedIn } from '../../../site/client/suggested.ts'
import { hit } from './search/hit.ts'

test.each([
  ['', false],
  ['   !?', false],
  ['vp', false],
  ['vpn', true],
  ['a b c', true],
  ['假', false],
  ['年假', true],
  ['a假', false],
])('“%s” says enough to suggest something: %s', (subject, enough) => {
  expect(saysEnough(subject)).toBe(enough)
})

test('the three nearest articles are suggested, and nothing that is none', () => {
  const kinds = ['request', 'guide', 'team', 'faq', 'term', 'process', 'person', 'guide'] as const
  const hits = kinds.map((kind, at) => hit({ kind, article: `${kind}-${at}` }))
  expect(suggestedIn(hits).map(({ article }) => article)).toEqual(['guide-1', 'faq-3', 'process-5'])
})

test('the form that is meant is a request type among the three best hits, and not one that is passed over', () => {
  const guide = hit({ article: 'annual-leave' })
  const leave = hit({ kind: 'request', article: 'leave' })
  expect(formFor([guide, guide, leave], ['question'])?.article).toBe('leave')
  expect(formFor([guide, guide, guide, leave], ['question'])).toBeUndefined()
  expect(formFor([leave], ['leave', 'question'])).toBeUndefined()
  expect(formFor([], [])).toBeUndefined()
})
