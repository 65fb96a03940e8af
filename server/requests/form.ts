/**
 * The request form, read: from what was typed to a ticket that can be opened, or to everything that is wrong with it at
 * once. Pure. Names of controls are those of the API where both have them; a type's own fields are `field-<name>`.
 */
import type { Content, RequestType } from '../../content/model.ts'
import type { Say } from '../../content/words.ts'
import { checkFields } from '../tickets/fields.ts'
import { limits, NewTicketInput } from '../tickets/input.ts'
import { teamFor, wantedTicket } from '../tickets/wanted.ts'
import type { NewTicket } from '../tickets/store/open.ts'
import { carriedOf } from './carried.ts'

/** Control name → what stands in it, as typed. */
export type Typed = Readonly<Record<string, string>>

/** One control and the sentence that says what it needs. */
export interface FormFault {
  /** Name and id of the control. */
  readonly field: string
  readonly text: string
}

export type Asked = { readonly ticket: NewTicket } | { readonly faults: readonly FormFault[] }

/** A field that people do not see; programs that fill in everything give themselves away. */
export const TRAP = 'website'

/** Where a checkbox says that search and articles shall stay out of it. */
export const ALONE = 'alone'

export function readAsked(type: RequestType, typed: Typed, content: Content, say: Say, now: Date): Asked {
  const own = ownFields(typed)
  const input = NewTicketInput.safeParse({
    requestType: type.id,
    team: typed['team'] || undefined,
    subject: typed['subject'] ?? '',
    body: typed['body'] ?? '',
    priority: typed['priority'],
    name: typed['name'] ?? '',
    email: (typed['email'] ?? '').trim(),
    // Empty ones are not filled in; whether they may be is said below, with all the rest.
    fields: Object.fromEntries(Object.entries(own).filter(([, value]) => value.trim() !== '')),
    language: say.language,
    ...(typed[ALONE] ? {} : carriedOf(typed, content)),
  })
  const faults = [
    ...(typed[TRAP] ? [{ field: TRAP, text: say('request.fault.trap') }] : []),
    ...(teamFor(type, typed['team'] || undefined, content) ? [] : [{ field: 'team', text: say('request.fault.team') }]),
    ...(input.success ? [] : input.error.issues.map(({ path }) => faultAt(path, type, say))),
    ...checkFields(type, own).faults.flatMap(({ name, fault }) =>
      // A field that the type no longer has was on an old page: nothing the person could mend.
      fault === 'unknown' ? [] : [fieldFault(type, name, fault, say)],
    ),
  ]
  if (!input.success || faults.length > 0) return { faults: firstOfEach(faults, type) }
  const fields = Object.fromEntries(
    Object.entries(input.data.fields).filter(([name]) => type.fields.some((field) => field.name === name)),
  )
  const wanted = wantedTicket({ ...input.data, fields }, content, keyOf(typed), now)
  if ('ticket' in wanted) return { ticket: wanted.ticket }
  throw new Error(`A form found nothing wrong with what its ticket refuses: ${JSON.stringify(wanted.faults)}`)
}

/** The hidden key of the form; without one there is nothing to recognise a resend by. */
function keyOf(typed: Typed): string {
  return (typed['key'] ?? '').slice(0, 100)
}

function ownFields(typed: Typed): Record<string, string> {
  const own = Object.entries(typed).filter(([name]) => name.startsWith('field-'))
  return Object.fromEntries(own.map(([name, value]) => [name.slice('field-'.length), value]))
}

function faultAt([at, name]: readonly PropertyKey[], type: RequestType, say: Say): FormFault {
  if (at === 'fields') return fieldFault(type, String(name), 'long', say)
  const field = String(at)
  const { min = 0, max = 0 } = Object.hasOwn(limits, field) ? limits[field as keyof typeof limits] : {}
  return { field, text: say(`request.fault.${field}`, { min, max: max.toLocaleString('en') }) }
}

function fieldFault(type: RequestType, name: string, fault: string, say: Say): FormFault {
  const label = type.fields.find((field) => field.name === name)?.label[say.language] ?? name
  return {
    field: `field-${name}`,
    text: say(`request.fault.${fault}`, { label, max: limits.field.max.toLocaleString('en') }),
  }
}

/** One sentence a control, in the order in which the controls stand on the page. */
function firstOfEach(faults: readonly FormFault[], type: RequestType): FormFault[] {
  const order = ['name', 'email', 'team', 'subject', 'body', ...type.fields.map(({ name }) => `field-${name}`)]
  const placeOf = ({ field }: FormFault) => (order.includes(field) ? order.indexOf(field) : order.length)
  const first = new Map(faults.toReversed().map((fault) => [fault.field, fault]))
  return [...first.values()].sort((one, other) => placeOf(one) - placeOf(other))
}
