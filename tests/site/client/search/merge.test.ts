import { expect, test } from 'vitest'
import { hitFrom, merged, type FullTextPage, withFullText } from '../../../../site/client/search/merge.ts'
import { answer, hit } from './hit.ts'

const page = (path: string, given: Partial<FullTextPage> = {}): FullTextPage => ({
  path,
  title: 'A page',
  excerpt: 'a <mark>word</mark>',
  parts: [],
  ...given,
})
const marked = [
  { text: 'a ', marked: false },
  { text: 'word', marked: true },
]

test('an excerpt does not begin with the end of a sentence, a cell or a row', () => {
  for (const before of ['。 ', ' · ', '| ']) {
    const cut = page('/guides/annual-leave/', { excerpt: `${before}<mark>年假</mark>还给您。` })
    const excerpt = hitFrom(cut, 'zh-hans')?.excerpt ?? []
    expect(excerpt.map(({ text }) => text).join('')).toBe('年假还给您。')
  }
})

test('a hit keeps its place and gets the excerpt of its page', () => {
  const hits = merged([hit({ path: '/guides/a/' }), hit({ path: '/guides/b/' })], [page('/guides/b/')], 'en')
  expect(hits.map(({ path }) => path)).toEqual(['/guides/a/', '/guides/b/'])
  expect(hits[1]?.excerpt).toEqual(marked)
})

test('the excerpt of the section goes before that of the page', () => {
  const parts = [{ path: '/zh-hans/guides/a/#%E5%B9%B4%E5%81%87', title: '年假', excerpt: '<mark>年假</mark>' }]
  const [first] = merged([hit({ path: '/zh-hans/guides/a/#年假' })], [page('/zh-hans/guides/a/', { parts })], 'zh-hans')
  expect(first?.excerpt).toEqual([{ text: '年假', marked: true }])
})

test('an excerpt that marks nothing does not take the place of ours', () => {
  const own = [{ text: 'ours', marked: true }]
  const [first] = merged([hit({ excerpt: own })], [page('/guides/annual-leave/', { excerpt: 'plain' })], 'en')
  expect(first?.excerpt).toEqual(own)
})

test('pages that only full text finds follow the list, five at most', () => {
  const pages = Array.from({ length: 8 }, (_, at) => page(`/guides/${at}/`))
  const hits = merged([hit({ path: '/guides/3/' })], pages, 'en')
  expect(hits.map(({ path }) => path)).toEqual([
    '/guides/3/',
    '/guides/0/',
    '/guides/1/',
    '/guides/2/',
    '/guides/4/',
    '/guides/5/',
  ])
})

test('a page of full text is a hit of its folder’s kind, under the id that the page says', () => {
  expect(hitFrom(page('/zh-hant/processes/repair/', { article: 'repair-a-return' }), 'zh-hant')).toMatchObject({
    kind: 'process',
    article: 'repair-a-return',
    language: 'zh-hant',
  })
  expect(hitFrom(page('/guides/annual-leave/'), 'en')?.article).toBe('annual-leave')
  expect(hitFrom(page('/directory/people/'), 'en')).toBeUndefined()
})

test('without our own index, full text alone is the answer', () => {
  const alone = withFullText(answer({ terms: '', hits: [], answered: 0 }), [page('/faqs/pay/')], 'en')
  expect(alone.hits.map(({ kind }) => kind)).toEqual(['faq'])
  expect(alone.answered).toBe(1)
})

test('a page that has but one digit of what was asked is not added', () => {
  const digit = page('/guides/safety/', { excerpt: 'Hall <mark>2.</mark> Goggles' })
  const word = page('/guides/sign-in/', { excerpt: 'the <mark>2FA</mark> code' })
  const character = page('/zh-hans/guides/leave/', { excerpt: '请<mark>假</mark>' })
  expect(merged([], [digit, word, character], 'en').map(({ path }) => path)).toEqual([word.path, character.path])
})
