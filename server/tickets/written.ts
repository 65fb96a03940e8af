/** What a form with a field for words holds. Forms never lose what was typed: what cannot be taken comes back with why. */
import type { Say } from '../../content/words.ts'
import { outageOf, Problem } from '../http/problem.ts'
import { limits, NewMessageInput, readKey } from './input.ts'
import { KeyReused, TooLate } from './store/refusals.ts'

/** Words that can be stored. */
export interface Written {
  /** Absent where nothing was written and nothing has to be. */
  readonly body: string | undefined
  /** Names this sending; absent when the form brought none. */
  readonly key: string | undefined
}

/** Words that could not be taken, as they were typed, and why. */
export interface Refused {
  readonly body: string
  readonly fault: string
  /** The sending's name, where it is to be sent again as it is: should it have been kept, it is not kept twice. */
  readonly key?: string | undefined
}

/** `body` and `key` of a posted form. */
export function readWritten(
  form: Readonly<Record<string, string>>,
  say: Say,
  empty: 'refused' | 'allowed',
): { readonly written: Written } | { readonly refused: Refused } {
  const { body: typed = '' } = form
  const key = readKey(form['key'])
  if (typed.trim() === '' && empty === 'allowed') return { written: { body: undefined, key } }
  const body = NewMessageInput.shape.body.safeParse(typed)
  if (!body.success)
    return { refused: { body: typed, fault: say('ticket.fault.body', { max: limits.body.max.toLocaleString('en') }) } }
  return { written: { body: body.data, key } }
}

/** Why the store took no words, told to whoever wrote them; nothing where they have no part in what went wrong. */
export function whyNotTaken(error: unknown, say: Say): string | undefined {
  if (error instanceof KeyReused) return say('ticket.fault.sent_before')
  if (error instanceof TooLate) return say('ticket.fault.too_late')
  if (error instanceof Problem && error.kind === 'ticket-not-resolved') return say('ticket.fault.already_open')
  const outage = outageOf(error)
  return outage && say(`problem.${outage.kind}.text`)
}
