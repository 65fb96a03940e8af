/** unknown-team: work that is given to a team the directory does not know reaches nobody. */
import { uses } from '../entries.ts'
import { teamNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownTeam: Rule = {
  id: 'unknown-team',
  *check(material) {
    const requests = material.requests.map(({ entry }) => entry)
    const processes = material.articles.filter(({ kind }) => kind === 'process').map(({ meta }) => meta)
    const found = [
      ...uses(material.portal, 'ask.team'),
      ...uses(material.people, 'team'),
      ...uses(material.teams, 'parent'),
      ...uses(requests, 'team'),
      ...uses(
        material.journeys.map(({ entry }) => entry),
        'stages.*.teams.*',
      ),
      ...uses(material.golden, 'team'),
      ...['gives', 'receives.*', 'inputs.*.from', 'steps.*.team'].flatMap((pattern) => [...uses(processes, pattern)]),
    ]
    yield* unknown(found, teamNames(material), { en: 'team', zh: '团队', home: 'directory/teams.yaml' })
  },
}
