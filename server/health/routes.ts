/**
 * Health, for whoever watches over the server.
 *
 *   GET /api/health  the process answers
 *   GET /api/ready   it can write, and is not on its way out; otherwise 503, or 507 where there is no room
 */
import { setTimeout as pause } from 'node:timers/promises'
import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import about from '../../package.json' with { type: 'json' }
import type { Deps } from '../http/api.ts'
import { api, jsonAnswer } from '../http/api.ts'
import { Problem } from '../http/problem.ts'

const Health = z.strictObject({ deskbook: z.string().describe('The version'), status: z.literal('ok') })

/** Who asks waits no longer: past the time that a lock is waited for, the database counts as away. */
const answerMs = 4_000

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
        if (leaving.aborted) throw notNow('The server is stopping', 10)
        const late = new AbortController()
        const answered = await Promise.race([
          db.probe().then(() => true),
          pause(answerMs, false, { signal: late.signal }),
        ]).finally(() => late.abort())
        if (!answered) throw notNow('The database does not answer', 5)
        return c.json(ok, 200)
      },
    )
}

function notNow(why: string, seconds: number): Problem {
  return new Problem('unavailable', why, { headers: { 'Retry-After': String(seconds) } })
}
