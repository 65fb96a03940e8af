/** Whether a person's browser asks, or a program. */
import type { Context } from 'hono'

/** True for a browser's navigation: it names text/html. Everything under /api speaks JSON whatever it accepts. */
export function wantsHtml(c: Context): boolean {
  return !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html')
}
