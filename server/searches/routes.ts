/**
 * Searches over HTTP, told by browsers in passing.
 *
 *   POST /api/searches             a search settled: idle for a second, Enter, or a hit chosen
 *   POST /api/searches/:id/clicks  one of its hits was opened
 */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { Language } from '../../content/schema.ts'
import type { Deps } from '../http/api.ts'
import { api, jsonBody } from '../http/api.ts'
import { beacon, type Beacon } from '../http/beacon.ts'
import { ArticleId, FactId, recorded } from '../http/facts.ts'
import { writtenText } from '../http/valid.ts'
import { recordClick, recordSearch } from './store.ts'

const NewSearch = z.strictObject({
  id: FactId,
  visitId: FactId.describe('One tab session; tied to nobody'),
  query: writtenText(1, 200),
  language: Language,
  resultCount: z.int().min(0).max(10_000),
  answered: z.number().min(0).max(1).describe('How sure the engine was that the first hit answers'),
})

const NewClick = z.strictObject({
  id: FactId,
  article: ArticleId,
  section: writtenText(1, 200).optional().describe('The anchor of the section that was opened'),
  rank: z.int().min(1).max(10_000).describe('From 1'),
})

/** As the door sees the routes below. */
export function searchBeacons({ db, now }: Deps): readonly Beacon[] {
  return [
    beacon('/api/searches', NewSearch, (search) => recordSearch(db, search, now())),
    beacon('/api/searches/{id}/clicks', NewClick, (click, id) => recordClick(db, id, click, now()), FactId),
  ]
}

export function searchRoutes({ db, now }: Deps) {
  return api()
    .openapi(
      createRoute({
        method: 'post',
        path: '/api/searches',
        summary: 'Record a search',
        request: { body: jsonBody(NewSearch) },
        responses: recorded,
      }),
      async (c) => {
        await recordSearch(db, c.req.valid('json'), now())
        return c.body(null, 204)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/api/searches/{id}/clicks',
        summary: 'Record that a hit was opened',
        request: { params: z.object({ id: FactId }), body: jsonBody(NewClick) },
        responses: recorded,
      }),
      async (c) => {
        await recordClick(db, c.req.valid('param').id, c.req.valid('json'), now())
        return c.body(null, 204)
      },
    )
}
