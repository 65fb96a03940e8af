/** Bytes and percent signs as text: well-formed UTF-8 or nothing, so that what is stored is what was sent. */
import { isUtf8 } from 'node:buffer'
import type { Context } from 'hono'
import { Problem } from './problem.ts'

/** The text of a body. @throws Problem malformed-request */
export async function readText(c: Context): Promise<string> {
  const bytes = Buffer.from(
    await c.req.arrayBuffer().catch(() => {
      throw new Problem('malformed-request', 'The body did not come whole')
    }),
  )
  const text = bytes.toString('utf8')
  if (!isUtf8(bytes) || text.startsWith(mark)) {
    throw new Problem('malformed-request', 'The body is not UTF-8 without a byte order mark')
  }
  return text
}

/** Whether a form or a query is UTF-8 under its percent signs. A sign that encodes nothing stands for itself. */
export function isWellEncoded(text: string): boolean {
  try {
    return !decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, '%25')).startsWith(mark)
  } catch {
    return false
  }
}

const mark = '\ufeff'
