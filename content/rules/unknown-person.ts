/** unknown-person: a team led by somebody, or a golden query that expects somebody, who is not in the directory. */
import { uses } from '../entries.ts'
import { personNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownPerson: Rule = {
  id: 'unknown-person',
  *check(material) {
    const thing = { en: 'person', zh: '人员', home: 'directory/people.yaml' }
    const found = [...uses(material.teams, 'lead'), ...uses(material.golden, 'person')]
    yield* unknown(found, personNames(material), thing)
  },
}
