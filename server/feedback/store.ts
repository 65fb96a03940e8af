/** Verdicts on articles, as facts: they name nobody. */
import { momentText } from '../db/moment.ts'
import type { Db } from '../db/open.ts'

export interface NewFeedback {
  readonly id: string
  readonly article: string
  readonly verdict: 'yes' | 'no'
  readonly reason?: string | undefined
  readonly comment?: string | undefined
  readonly searchId?: string | undefined
}

/**
 * The verdict is told at once and why follows under the same id: an empty reason and comment are filled in, once. Nothing
 * that was said is ever changed.
 */
export async function recordFeedback(db: Db, feedback: NewFeedback, now: Date): Promise<void> {
  const { reason = null, comment = null, searchId = null } = feedback
  const row = { ...feedback, reason, comment, searchId, at: momentText(now) }
  if (reason === null && comment === null) return db.record('feedback', row)
  await db.write((tx) =>
    tx
      .insertInto('feedback')
      .values(row)
      .onConflict((same) =>
        same
          .column('id')
          .doUpdateSet({ reason, comment })
          .where('feedback.reason', 'is', null)
          .where('feedback.comment', 'is', null)
          .where('feedback.verdict', '=', feedback.verdict)
          .where('feedback.article', '=', feedback.article),
      )
      .execute(),
  )
}
