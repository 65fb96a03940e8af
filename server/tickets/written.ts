/** What a form with a field for words holds. Forms never lose what was typed: what cannot be taken comes back with why. */
import type { Say } from '../../content/words.ts'
import { limits, NewMessageInput } from './input.ts'

/** Words that can be stored. */
export interface Written {
  readonly body: string
  /** Names this sending; absent when the form brought none. */
  readonly key: string | undefined
}

/** Words that could not be taken, as they were typed, and why. */
export interface Refused {
  readonly body: string
  readonly fault: string
}

/** `body` and `key` of a posted form; `undefined` where nothing was written and nothing has to be. */
export function readWritten(
  form: Readonly<Record<string, string>>,
  say: Say,
  empty: 'refused' | 'allowed',
): { readonly written: Written | undefined } | { readonly refused: Refused } {
  const { body: typed = '', key } = form
  if (typed.trim() === '' && empty === 'allowed') return { written: undefined }
  const body = NewMessageInput.shape.body.safeParse(typed)
  if (!body.success)
    return { refused: { body: typed, fault: say('ticket.fault.body', { max: limits.body.max.toLocaleString('en') }) } }
  return { written: { body: body.data, key: key?.slice(0, 100) || undefined } }
}
