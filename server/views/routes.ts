/**
 * Article views over HTTP.
 *
 *   POST /api/views  an article was opened, perhaps from a search
 */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { Deps } from '../http/api.ts'
import { api, jsonBody } from '../http/api.ts'
import { beacon, type Beacon } from '../http/beacon.ts'
import { ArticleId, FactId, recorded } from '../http/facts.ts'
import { recordView } from './store.ts'

const NewView = z.strictObject({
  id: FactId,
  visitId: FactId.describe('One tab session; tied to nobody'),
  article: ArticleId,
  searchId: FactId.optional(),
})

/** As the door sees the route below. */
export function viewBeacons({ db, now }: Deps): readonly Beacon[] {
  return [beacon('/api/views', NewView, (view) => recordView(db, view, now()))]
}

export function viewRoutes({ db, now }: Deps) {
  return api().openapi(
    createRoute({
      method: 'post',
      path: '/api/views',
      summary: 'Record that an article was opened',
      request: { body: jsonBody(NewView) },
      responses: recorded,
    }),
    async (c) => {
      await recordView(db, c.req.valid('json'), now())
      return c.body(null, 204)
    },
  )
}
