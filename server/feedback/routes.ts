/**
 * Feedback over HTTP.
 *
 *   POST /api/feedback  "did this answer your question?": yes, or no with a reason
 */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Deps } from '../http/api.ts'
import { api, jsonBody } from '../http/api.ts'
import { beacon, type Beacon } from '../http/beacon.ts'
import { ArticleId, FactId, recorded } from '../http/facts.ts'
import { writtenText } from '../http/valid.ts'
import { recordFeedback } from './store.ts'

const NewFeedback = z.strictObject({
  id: FactId,
  article: ArticleId,
  verdict: z.enum(['yes', 'no']),
  reason: writtenText(1, 40).optional().describe('One of the reasons that the page offers'),
  comment: writtenText(1, 2_000).optional(),
  searchId: FactId.optional(),
})

/** As the door sees the route below. */
export function feedbackBeacons({ db, now }: Deps): readonly Beacon[] {
  return [beacon('/api/feedback', NewFeedback, (feedback) => recordFeedback(db, feedback, now()))]
}

export function feedbackRoutes({ db, now }: Deps) {
  return api().openapi(
    createRoute({
      method: 'post',
      path: '/api/feedback',
      summary: 'Record a verdict on an article',
      request: { body: jsonBody(NewFeedback) },
      responses: recorded,
    }),
    async (c) => {
      await recordFeedback(db, c.req.valid('json'), now())
      return c.body(null, 204)
    },
  )
}
