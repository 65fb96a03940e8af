/** What must hold on any site: who types a title finds its article, whatever else is written. */
import { expect, test } from 'vitest'
import { between, randomOf, sentence } from '../../../../scripts/bench/prose.ts'
import { buildIndex, openIndex } from '../../../../site/search/index.ts'
import { article, seed, sharing, titlesOf } from './sites.ts'

const SITES = 2_000

test('a title finds its article first on 99 of 100 sites whose titles share their words', () => {
  let [shared, all, first] = [0, 0, 0]
  for (let site = 0; site < SITES; site += 1) {
    const titles = titlesOf(site)
    const asked = between(randomOf(site), 0, titles.length - 1)
    const engine = openIndex(buildIndex(titles.map((title, i) => article(i, title))))
    const [hit] = engine.search(titles[asked]!, { language: 'en', limit: 1 }).hits
    shared += sharing(titles)
    all += titles.length
    if (hit?.article === `a${asked}`) first += 1
  }
  expect(shared / all, 'titles that share their two rarest words').toBeGreaterThanOrEqual(0.3)
  expect(first / SITES).toBeGreaterThanOrEqual(0.99)
})

test('one more article that has nothing to do with the question takes nobody out of the first three', () => {
  const random = randomOf(seed)
  for (let site = 0; site < 150; site += 1) {
    const docs = titlesOf(site).map((title, i) => article(i, title, sentence(random)))
    const asked = docs[between(random, 0, docs.length - 1)]!.title
    const others = asked.split(' ')
    const unrelated = titlesOf(site + SITES).find((title) => title.split(' ').every((own) => !others.includes(own)))
    const threeOf = (own: typeof docs) =>
      openIndex(buildIndex(own))
        .search(asked, { language: 'en', limit: 3 })
        .hits.map((hit) => hit.article)
    const before = docs.findIndex(({ title }) => title === asked)
    expect(threeOf([...docs, article(docs.length, unrelated ?? '', 'zzyzx')]), asked).toContain(`a${before}`)
  }
})
