/** unknown-article: a reference by id to an article that does not exist, or that is still a draft. */
import { uses } from '../entries.ts'
import { articleNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownArticle: Rule = {
  id: 'unknown-article',
  *check(material) {
    const { portal, teams, terms, learned, pins, golden, requests, articles } = material
    const across = material.journeys.map(({ entry }) => entry)
    const thing = { en: 'published article with the id', zh: '已公开的文章', home: 'guides/, processes/, faqs/' }
    const related = (drafts: boolean) => {
      const metas = articles.filter(({ draft }) => draft === drafts).map(({ meta }) => meta)
      return [...uses(metas, 'related.*'), ...uses(metas, 'inputs.*.process')]
    }
    const published = [
      ...uses(portal, 'home.asked.*.article'),
      ...uses(teams, 'charter.article'),
      ...uses(terms, 'article'),
      ...uses(learned, 'article'),
      ...uses(pins, 'article'),
      ...uses(golden, 'article'),
      ...uses(
        requests.map(({ entry }) => entry),
        'read_first.*',
      ),
      ...['stages.*.processes.*', 'stages.*.articles.*'].flatMap((pattern) => [...uses(across, pattern)]),
      ...related(false),
    ]
    yield* unknown(published, articleNames(material), thing)
    yield* unknown(related(true), articleNames(material, true), thing)
  },
}
