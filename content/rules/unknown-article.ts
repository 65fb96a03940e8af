/** unknown-article: a reference by id to an article that does not exist, that is still a draft, or is no process where one is meant. */
import { uses } from '../entries.ts'
import { articleNames, processNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownArticle: Rule = {
  id: 'unknown-article',
  *check(material) {
    const { portal, teams, terms, learned, pins, golden, requests, articles } = material
    const across = material.journeys.map(({ entry }) => entry)
    const thing = { en: 'published article with the id', zh: '已公开的文章', home: 'guides/, processes/, faqs/' }
    const process = { en: 'published process with the id', zh: '已公开的流程', home: 'processes/' }
    const metas = (drafts: boolean) => articles.filter(({ draft }) => draft === drafts).map(({ meta }) => meta)
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
      ...uses(across, 'stages.*.articles.*'),
      ...uses(metas(false), 'related.*'),
    ]
    yield* unknown(published, articleNames(material), thing)
    yield* unknown(uses(metas(true), 'related.*'), articleNames(material, true), thing)
    const processes = [...uses(across, 'stages.*.processes.*'), ...uses(metas(false), 'inputs.*.process')]
    yield* unknown(processes, processNames(material), process)
    yield* unknown(uses(metas(true), 'inputs.*.process'), processNames(material, true), process)
  },
}
