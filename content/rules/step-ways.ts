/** step-ways: a step with one way on and with several, so that nobody can tell which is meant. */
import { at, isGroup, uses } from '../entries.ts'
import { said } from '../faults.ts'
import type { Rule } from './rule.ts'

export const stepWays: Rule = {
  id: 'step-ways',
  *check({ articles }) {
    for (const { meta } of articles) {
      for (const use of uses(meta, 'steps.*')) {
        if (!isGroup(use.value) || use.value['next'] === undefined || use.value['branches'] === undefined) continue
        yield at(
          use,
          said(
            'This step has both “next:” and “branches:”. Keep “branches:” if there is a question to decide, else “next:”.',
            '这一步同时写了“next:”和“branches:”。需要判断的，保留“branches:”；不需要的，保留“next:”。',
          ),
        )
      }
    }
  },
}
