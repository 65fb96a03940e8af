/** unknown-person: somebody who leads, is on duty, manages, covers or is expected by a golden query, and is not in the directory. */
import { uses } from '../entries.ts'
import { personNames } from './names.ts'
import { ofPeople, ofTeams } from './named-people.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownPerson: Rule = {
  id: 'unknown-person',
  *check(material) {
    const thing = { en: 'person', zh: '人员', home: 'directory/people.yaml' }
    const { teams, people, golden } = material
    const found = [
      ...ofTeams.flatMap((pattern) => [...uses(teams, pattern)]),
      ...ofPeople.flatMap((pattern) => [...uses(people, pattern)]),
      ...uses(golden, 'person'),
    ]
    yield* unknown(found, personNames(material), thing)
  },
}
