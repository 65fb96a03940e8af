/** unknown-section: the home page or a golden query points at a part of an article that the article does not have. */
import { isGroup, textAt, uses } from '../entries.ts'
import type { Finding } from '../faults.ts'
import type { Material } from '../material.ts'
import { SHEET } from './addresses.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownSection: Rule = {
  id: 'unknown-section',
  *check(material) {
    yield* onHomePage(material)
    yield* expected(material)
  },
}

function* onHomePage({ portal, articles, defaultLanguage }: Material): Iterable<Finding> {
  for (const [index, { value }] of [...uses(portal, 'home.asked.*')].entries()) {
    const id = isGroup(value) ? value['article'] : undefined
    const article = articles.find((each) => each.id === id && each.language === defaultLanguage)
    if (!article?.page) continue
    const anchors = new Set(article.page.headings.map(({ anchor }) => anchor))
    yield* unknown(uses(portal, `home.asked.${index}.section`), anchors, thingIn(article.file))
  }
}

/** In any language of the article: a hit may stand in another than the reader's. */
function* expected({ golden, articles, traditional }: Material): Iterable<Finding> {
  for (const entry of golden) {
    const [section] = uses(entry, 'section')
    const versions = articles.filter(({ id }) => id === textAt(entry, 'article'))
    const pages = versions.flatMap((version) => [version.page, traditional.get(version)?.page])
    const [first] = versions
    if (!section || !first || pages.every((page) => page === undefined)) continue
    const headings = pages.flatMap((page) => page?.headings.map(({ anchor }) => anchor) ?? [])
    const anchors = new Set([...headings, ...(first.kind === 'process' ? SHEET : [])])
    yield* unknown([section], anchors, thingIn(first.file))
  }
}

const thingIn = (home: string) => ({ en: 'section', zh: '小节', home })
