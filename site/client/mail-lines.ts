/** The text of a mail that stands in for a request form: what was searched and which pages were read. Pure. */
import type { Say } from '../../content/words.ts'
import type { Along } from './ask-links.ts'

export function mailLines({ query, read }: Along, say: Say): string[] {
  return [
    ...(query ? [say('ask.mail_searched', { query })] : []),
    ...(read.length > 0 ? [say('ask.mail_read', { pages: read.join(', ') })] : []),
  ]
}
