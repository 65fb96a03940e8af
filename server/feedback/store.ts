/** Verdicts on articles, as facts: they name nobody. */
import type { Db } from '../db/open.ts'

export interface NewFeedback {
  readonly id: string
  readonly article: string
  readonly verdict: 'yes' | 'no'
  readonly reason?: string | undefined
  readonly comment?: string | undefined
  readonly searchId?: string | undefined
}

export function recordFeedback(db: Db, feedback: NewFeedback, now: Date): Promise<void> {
  const { reason = null, comment = null, searchId = null } = feedback
  return db.record('feedback', { ...feedback, reason, comment, searchId, at: now.toISOString() })
}
