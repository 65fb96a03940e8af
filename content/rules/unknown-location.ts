/** unknown-location: somebody works at a place the directory does not know, so that nobody can tell what time it is there. */
import { uses } from '../entries.ts'
import { locationNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownLocation: Rule = {
  id: 'unknown-location',
  *check(material) {
    const thing = { en: 'location', zh: '工作地点', home: 'directory/locations.yaml' }
    yield* unknown(uses(material.people, 'location'), locationNames(material), thing)
  },
}
