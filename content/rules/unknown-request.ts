/** unknown-request: an article, the portal or a golden query names a request type that the catalogue does not have. */
import { uses } from '../entries.ts'
import { requestNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownRequest: Rule = {
  id: 'unknown-request',
  *check(material) {
    const metas = material.articles.map(({ meta }) => meta)
    const found = [
      ...uses(material.portal, 'ask.request'),
      ...uses(metas, 'requests.*'),
      ...uses(material.golden, 'request'),
    ]
    yield* unknown(found, requestNames(material), { en: 'request type', zh: '服务申请', home: 'requests/' })
  },
}
