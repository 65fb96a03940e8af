/**
 * The request form, read: from what was typed to a ticket that can be opened, or to everything that is wrong with it at
 * once. Pure. Names of controls are those of the API where both have them; a type's own fields are `field-<name>`.
 */
import type { RequestType } from '../../content/model.ts'
import type { Outline } from '../../content/outline.ts'
import type { Say } from '../../content/words.ts'
import { checkFields } from '../tickets/fields.ts'
import { limits, NewTicketInput } from '../tickets/input.ts'
import { choosesTeam, teamFor, wantedTicket } from '../tickets/wanted.ts'
import type { NewTicket } from '../tickets/store/open.ts'
import { carriedOf } from './carried.ts'

/** Control name → what stands in it, as typed. */
export type Typed = Readonly<Record<string, string>>

/** With the hidden key that a resend is recognised by. */
export type Sent = Typed & { readonly key: string }

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

export function readAsked(type: RequestType, typed: Sent, content: Outline, say: Say, now: Date): Asked {
  const own = ownFields(type, typed)
  const team = choosesTeam(type, content) ? typed['team'] || undefined : undefined
  // A question of any kind says in its subject what it has to say, unless more is written.
  const isBrief = choosesTeam(type, content) && (typed['body'] ?? '').trim() === ''
  const input = NewTicketInput.safeParse({
    requestType: type.id,
    team,
    subject: typed['subject'] ?? '',
    body: isBrief ? (typed['subject'] ?? '') : (typed['body'] ?? ''),
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
    ...(teamFor(type, team, content) ? [] : [{ field: 'team', text: say('request.fault.team') }]),
    ...faultsIn(input.error?.issues ?? [], isBrief).map(({ path }) => faultAt(path, type, say)),
    ...checkFields(type, own).faults.map(({ name, fault }) => fieldFault(type, name, fault, say)),
  ]
  if (!input.success || faults.length > 0) return { faults: firstOfEach(faults, type) }
  const wanted = wantedTicket(input.data, content, typed.key, now)
  if ('ticket' in wanted) return { ticket: wanted.ticket }
  throw new Error(`A form found nothing wrong with what its ticket refuses: ${JSON.stringify(wanted.faults)}`)
}

/** A subject that stands for the message too is told once. */
function faultsIn<Issue extends { readonly path: readonly PropertyKey[] }>(issues: readonly Issue[], isBrief: boolean) {
  return issues.filter(({ path: [at] }) => !(isBrief && at === 'body'))
}

/** Any other was on an old page, or a program made it up: nothing the person could mend. */
function ownFields({ fields }: RequestType, typed: Typed): Record<string, string> {
  return Object.fromEntries(fields.map(({ name }) => [name, typed[`field-${name}`] ?? '']))
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
  const order = [
    'name',
    'email',
    'team',
    'subject',
    'body',
    ...type.fields.map(({ name }) => `field-${name}`),
    'priority',
  ]
  const placeOf = ({ field }: FormFault) => (order.includes(field) ? order.indexOf(field) : order.length)
  const first = new Map(faults.toReversed().map((fault) => [fault.field, fault]))
  return [...first.values()].sort((one, other) => placeOf(one) - placeOf(other))
}
