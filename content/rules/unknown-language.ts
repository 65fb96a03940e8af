/** unknown-language: a golden query in a language the portal is not published in, where nobody asks. */
import { uses } from '../entries.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownLanguage: Rule = {
  id: 'unknown-language',
  *check({ golden, published }) {
    const thing = { en: 'published language', zh: '发布语言', home: 'portal.yaml' }
    yield* unknown(uses(golden, 'language'), new Set<string>(published), thing)
  },
}
