/** Article views, as facts. */
import { momentText } from '../db/moment.ts'
import type { Db } from '../db/open.ts'

export interface NewView {
  readonly id: string
  readonly visitId: string
  readonly article: string
  readonly searchId?: string | undefined
}

export function recordView(db: Db, view: NewView, now: Date): Promise<void> {
  return db.record('articleViews', { ...view, searchId: view.searchId ?? null, at: momentText(now) })
}
