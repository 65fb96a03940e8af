/** unknown-hours: a team or location without service hours has no answer to "by when". */
import { uses } from '../entries.ts'
import { hoursNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownHours: Rule = {
  id: 'unknown-hours',
  *check(material) {
    const thing = { en: 'service_hours entry', zh: '服务时间（service_hours）', home: 'portal.yaml' }
    const found = [...uses(material.teams, 'hours'), ...uses(material.locations, 'hours')]
    yield* unknown(found, hoursNames(material), thing)
  },
}
