/**
 * Searches over HTTP: asked by other programs and by forms, and told by browsers, which search by themselves, in passing.
 *
 *   GET  /api/search?q=&language=  what the portal's search finds
 *   POST /api/searches             a search settled: idle for a second, Enter, or a hit chosen
 *   POST /api/searches/:id/clicks  one of its hits was opened
 */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { Language } from '../../content/schema.ts'
import type { Deps } from '../http/api.ts'
import { api, jsonAnswer, jsonBody } from '../http/api.ts'
import { beacon, type Beacon } from '../http/beacon.ts'
import { ArticleId, FactId, recorded } from '../http/facts.ts'
import type { ReadFile } from '../http/site.ts'
import { writtenText } from '../http/valid.ts'
import { dateIn } from '../tickets/moments.ts'
import { SearchAnswer } from './answers.ts'
import { searchOver } from './engine.ts'
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

const Asked = z.object({
  q: writtenText(1, 200).describe('What is searched, as people type it'),
  language: Language.describe('Of the reader'),
})

export interface SearchDeps extends Deps {
  /** Reads the search files of the site. */
  readonly searchFile: ReadFile
}

export function searchRoutes({ db, now, content, searchFile }: SearchDeps) {
  const { default_language, zone } = content.portal
  const search = searchOver(searchFile, default_language)
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/search',
        summary: 'Search the portal',
        request: { query: Asked },
        responses: { 200: jsonAnswer(SearchAnswer, 'At most ten hits, best first') },
      }),
      async (c) => {
        const { q, language } = c.req.valid('query')
        const options = { language, today: dateIn(zone, now()) }
        const all = await search()
        await all.bring(q, options)
        const { query, terms, hits, answered, team } = all.engine.search(q, options)
        return c.json({ query, terms, hits, answered, ...(team !== undefined && { team }) }, 200)
      },
    )
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
