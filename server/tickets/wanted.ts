/**
 * From what somebody asks for to the ticket that is opened: team, tier and due times come from the content, what they
 * read before is kept as far as it exists. Pure.
 */
import { openTimesOf } from '../../content/hours/spans.ts'
import type { OpenTimes } from '../../content/hours/open-times.ts'
import type { RequestType } from '../../content/model.ts'
import type { Outline } from '../../content/outline.ts'
import type { FieldFault } from './fields.ts'
import { checkFields } from './fields.ts'
import type { NewTicketInput } from './input.ts'
import { MOST_READ } from './input.ts'
import type { NewTicket } from './store/open.ts'
import { dueTimes, resolutionDue, type DueTimes } from './targets.ts'
import type { Ticket } from './ticket.ts'

/** What is wrong with an input whose shape is right: it names something that does not exist, or a field does not fit. */
export type WantedFault = { readonly at: 'requestType' | 'team' } | ({ readonly at: 'fields' } & FieldFault)

export type Wanted =
  | { readonly ticket: NewTicket; readonly faults: readonly [] }
  | { readonly faults: readonly [WantedFault, ...WantedFault[]] }

export function wantedTicket(input: NewTicketInput, content: Outline, idempotencyKey: string, now: Date): Wanted {
  const type = content.requests.find(({ id }) => id === input.requestType)
  if (!type) return { faults: [{ at: 'requestType' }] }
  const team = teamFor(type, input.team, content)
  const { values, faults } = checkFields(type, input.fields)
  const [first, ...others] = [
    ...(team ? [] : [{ at: 'team' } as const]),
    ...faults.map((fault) => ({ at: 'fields', ...fault }) as const),
  ]
  if (first) return { faults: [first, ...others] }
  if (!team) return { faults: [{ at: 'team' }] }
  const { name, email, searchId, query, language, requestType, subject, body, priority } = input
  return {
    faults: [],
    ticket: {
      ...{ idempotencyKey, requestType, subject, body, priority },
      team: team.id,
      tier: type.tier,
      fields: values,
      language: language ?? content.portal.default_language,
      requesterName: name,
      requesterEmail: email,
      searchId: searchId ?? null,
      query: query ?? null,
      articlesRead: articlesRead(input.articlesRead, content),
      ...dueTimes(openTimesOfTeam(team, content), type.targets, now),
    },
  }
}

/** Only the question in one's own words leaves the choice of the team. */
export function choosesTeam({ id }: Pick<RequestType, 'id'>, { portal }: Outline): boolean {
  return id === portal.ask.request
}

/** The team that gets it: the chosen one where there is a choice, else the request type's; none for an unknown id. */
export function teamFor(type: RequestType, chosen: string | undefined, content: Outline) {
  const id = chosen !== undefined && choosesTeam(type, content) ? chosen : type.team
  return content.teams.find((team) => team.id === id)
}

/** Ids of articles that exist, each once, the last ones read. */
export function articlesRead(ids: readonly string[], content: Outline): string[] {
  const known = new Set(content.articles.map(({ id }) => id))
  return [...new Set(ids)].filter((id) => known.has(id)).slice(-MOST_READ)
}

/** The service hours that a team's promises are counted in. @throws Error for hours that content rules let nobody write */
export function openTimesOfTeam(
  { id, hours }: { readonly id: string; readonly hours: string },
  { portal }: Outline,
): OpenTimes {
  const written = portal.service_hours[hours]
  if (!written) throw new Error(`Team ${id} has unknown service hours ${hours}`)
  return openTimesOf(written)
}

/** The new promise of a ticket opened again; the old one where the content forgot its type or team since. */
export function reopenedDue(ticket: Ticket, content: Outline, now: Date): DueTimes['resolutionDueAt'] {
  const type = content.requests.find(({ id }) => id === ticket.requestType)
  const team = content.teams.find(({ id }) => id === ticket.team)
  return type && team ? resolutionDue(openTimesOfTeam(team, content), type.targets, now) : ticket.resolutionDueAt
}
