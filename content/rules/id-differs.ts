/** id-differs: the languages of one article with different ids, so that feedback on it would be counted as if for two. */
import { at, textAt, uses } from '../entries.ts'
import { said } from '../faults.ts'
import { addressOf } from '../traditional-page.ts'
import type { Rule } from './rule.ts'

export const idDiffers: Rule = {
  id: 'id-differs',
  *check({ articles, defaultLanguage }) {
    for (const variants of Map.groupBy(articles, addressOf).values()) {
      const first = variants.find(({ language }) => language === defaultLanguage) ?? variants[0]
      const id = first && textAt(first.meta, 'id')
      if (id === undefined) continue
      for (const { meta } of variants) {
        for (const use of uses(meta, 'id')) {
          if (typeof use.value !== 'string' || use.value === id) continue
          yield at(
            use,
            said(
              'The id “{found}” differs from “{id}” in {file}, though both are the same article. Write “id: {id}”.',
              '这里的 id “{found}”与 {file} 里的“{id}”不同，但它们是同一篇文章。请写“id: {id}”。',
              { found: use.value, id, file: first?.file ?? '' },
            ),
          )
        }
      }
    }
  },
}
