/** missing-language: an article that does not stand in the portal's own language, to which every reader falls back. */
import { said } from '../faults.ts'
import { articleFolders } from '../schema.ts'
import { addressOf } from '../traditional-page.ts'
import type { Rule } from './rule.ts'

export const missingLanguage: Rule = {
  id: 'missing-language',
  *check({ articles, defaultLanguage, traditional }) {
    for (const variants of Map.groupBy(articles, addressOf).values()) {
      const [first] = variants
      const stands = variants.some(({ language }) => language === defaultLanguage)
      const converted = defaultLanguage === 'zh-hant' && variants.some((article) => traditional.has(article))
      if (!first || first.misnamed || stands || converted) continue
      const name = `${articleFolders[first.kind]}/${first.slug}.md`
      yield {
        ...{ file: first.file, line: 1, column: 1 },
        message: said(
          'This article is not written in {language}, the portal’s own language, so other readers would find nothing at its address. Write {name} as well.',
          '这篇文章没有本站默认语言（{language}）的版本，其他语言的读者打开它的地址会什么也看不到。请再写一个 {name}。',
          { language: defaultLanguage, name },
        ),
      }
    }
  },
}
