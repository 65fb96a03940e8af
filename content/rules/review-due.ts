/** review-due (warning): an article or a journey that nobody has confirmed for longer than its owner promised. */
import { Temporal } from 'temporal-polyfill'
import { at, textAt, uses } from '../entries.ts'
import { said } from '../faults.ts'
import { IsoDate, ReviewIn } from '../schema.ts'
import type { Rule } from './rule.ts'
import { today } from './today.ts'

export const reviewDue: Rule = {
  id: 'review-due',
  severity: 'warning',
  *check({ portal, articles, journeys, now }) {
    if (!portal || !now) return
    const date = today(portal, now)
    for (const meta of [...articles.map((article) => article.meta), ...journeys.map(({ entry }) => entry)]) {
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
    'This was to be reviewed by {due}. Its owner ({owner}) should read it, correct it where needed, and write today’s date here.',
    '这份内容应在 {due} 前复核。请负责人（{owner}）通读一遍，有不对的地方就改正，然后把这里改成今天的日期。',
    { owner, due },
  )
