/** unknown-owner: an article that nobody in the directory answers for will not be kept right. */
import { personNames, teamNames } from './names.ts'
import { ownersIn } from './owners.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownOwner: Rule = {
  id: 'unknown-owner',
  *check(material) {
    const [teams, people] = [teamNames(material), personNames(material)]
    const names = teams && people && new Set([...teams, ...people])
    const { whole, parts } = ownersIn(material)
    yield* unknown([...whole, ...parts], names, { en: 'team or person', zh: '团队或人员', home: 'directory/' })
  },
}
