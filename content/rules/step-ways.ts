/** step-ways: a step with one way on and with several, or called as the end is, so that nobody can tell which is meant. */
import { at, isGroup, uses } from '../entries.ts'
import { said } from '../faults.ts'
import { END } from '../process-shape.ts'
import type { Rule } from './rule.ts'

export const stepWays: Rule = {
  id: 'step-ways',
  *check({ articles }) {
    for (const { meta } of articles) {
      for (const use of uses(meta, 'steps.*.id')) if (use.value === END) yield at(use, calledEnd())
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

const calledEnd = () =>
  said(
    'No step can be called “end”: in “next:” and “to:” that is the end of the process. Give the step another id.',
    '步骤的 id 不能叫“end”：在“next:”和“to:”里，它指的是流程结束。请给这一步换一个 id。',
  )
