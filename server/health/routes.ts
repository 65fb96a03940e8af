/**
 * Health, for whoever watches over the server.
 *
 *   GET /api/health  the process answers
 *   GET /api/ready   it can write, and is not on its way out
 */
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import about from '../../package.json' with { type: 'json' }
import type { Deps } from '../http/api.ts'
import { api, jsonAnswer } from '../http/api.ts'
import { Problem } from '../http/problem.ts'

const Health = z.strictObject({ deskbook: z.string().describe('The version'), status: z.literal('ok') })

export function healthRoutes({ db, leaving }: Deps & { readonly leaving: AbortSignal }) {
  const ok = { deskbook: about.version, status: 'ok' } as const
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/health',
        summary: 'Whether the process answers',
        responses: { 200: jsonAnswer(Health, 'It does') },
      }),
      (c) => c.json(ok, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/api/ready',
        summary: 'Whether requests should be sent here: it can write, and is not stopping',
        responses: { 200: jsonAnswer(Health, 'They should') },
      }),
      async (c) => {
        if (leaving.aborted)
          throw new Problem('unavailable', 'The server is stopping', { headers: { 'Retry-After': '10' } })
        await db.probe()
        return c.json(ok, 200)
      },
    )
}
