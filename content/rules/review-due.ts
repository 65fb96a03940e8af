/** review-due (warning): an article that nobody has confirmed for longer than its owner promised. */
import { Temporal } from 'temporal-polyfill'
import { at, textAt, uses } from '../entries.ts'
import { said } from '../faults.ts'
import { IsoDate, ReviewIn } from '../schema.ts'
import type { Rule } from './rule.ts'
import { today } from './today.ts'

export const reviewDue: Rule = {
  id: 'review-due',
  severity: 'warning',
  *check({ portal, articles, now }) {
    if (!portal || !now) return
    const date = today(portal, now)
    for (const { meta } of articles) {
      const [reviewed, length] = [textAt(meta, 'last_reviewed_on'), textAt(meta, 'review_in')]
      if (!IsoDate.safeParse(reviewed).success || !ReviewIn.safeParse(length).success) continue
      const due = dueOn(reviewed ?? '', length ?? '')
      if (Temporal.PlainDate.compare(date, due) <= 0) continue
      for (const use of uses(meta, 'last_reviewed_on'))
        yield at(use, message(textAt(meta, 'owner') ?? '–', due.toString()))
    }
  },
}

/** The last day on which a review is not late. */
function dueOn(reviewed: string, length: string): Temporal.PlainDate {
  const [count, unit = ''] = length.split(' ')
  return Temporal.PlainDate.from(reviewed).add({ [`${unit.replace(/s$/, '')}s`]: Number(count) })
}

const message = (owner: string, due: string) =>
  said(
    'The review of this article was due on {due}. Its owner ({owner}) should read it, correct it where needed, and write today’s date here.',
    '这篇文章应在 {due} 前复核。请负责人（{owner}）通读一遍，有不对的地方就改正，然后把这里改成今天的日期。',
    { owner, due },
  )
