/** unknown-section: the home page points at a part of an article that the article does not have. */
import { isGroup, uses } from '../entries.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownSection: Rule = {
  id: 'unknown-section',
  *check({ portal, articles, defaultLanguage }) {
    for (const [index, { value }] of [...uses(portal, 'home.asked.*')].entries()) {
      const id = isGroup(value) ? value['article'] : undefined
      const article = articles.find((each) => each.id === id && each.language === defaultLanguage)
      if (!article?.page) continue
      const anchors = new Set(article.page.headings.map(({ anchor }) => anchor))
      yield* unknown(uses(portal, `home.asked.${index}.section`), anchors, {
        en: 'section',
        zh: '小节',
        home: article.file,
      })
    }
  },
}
