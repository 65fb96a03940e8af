/** unknown-owner: an article that nobody in the directory answers for will not be kept right. */
import { uses } from '../entries.ts'
import { personNames, teamNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

/** Where a team or a person is named that answers for something. */
const owning = ['owner', 'receiver_owner', 'audit.by', 'audit.findings.*.owner', 'risks.*.owner']

export const unknownOwner: Rule = {
  id: 'unknown-owner',
  *check(material) {
    const [teams, people] = [teamNames(material), personNames(material)]
    const names = teams && people && new Set([...teams, ...people])
    const files = [...material.journeys, ...material.checklists].map(({ entry }) => entry)
    const metas = [...material.articles.map(({ meta }) => meta), ...files]
    const found = owning.flatMap((pattern) => [...uses(metas, pattern)])
    yield* unknown(found, names, { en: 'team or person', zh: '团队或人员', home: 'directory/' })
  },
}
