/** taken-address: a team whose page would stand where another page of the directory does. */
import { at, uses } from '../entries.ts'
import { said } from '../faults.ts'
import type { Rule } from './rule.ts'

/** Pages below /directory/ that are no team’s. */
const taken = ['chart']

export const takenAddress: Rule = {
  id: 'taken-address',
  *check({ teams }) {
    for (const use of uses(teams, 'id')) {
      if (typeof use.value === 'string' && taken.includes(use.value)) yield at(use, message(use.value))
    }
  },
}

const message = (id: string) =>
  said(
    'No team can be called “{id}”: /directory/{id}/ is another page. Choose another id.',
    '团队的 id 不能叫“{id}”：/directory/{id}/ 是另一个页面。请换一个 id。',
    { id },
  )
