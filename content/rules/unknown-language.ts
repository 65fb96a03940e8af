/** unknown-language: a golden query or a pin in a language the portal is not published in, where nobody asks. */
import { uses } from '../entries.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownLanguage: Rule = {
  id: 'unknown-language',
  *check({ golden, pins, published }) {
    const thing = { en: 'published language', zh: '发布语言', home: 'portal.yaml' }
    yield* unknown(uses([...golden, ...pins], 'language'), new Set<string>(published), thing)
  },
}
