/** What of the desk is looked at, from its address: what does not fit is as if it were not there. Pure. */
import type { Content } from '../../content/model.ts'
import type { After } from '../tickets/store/list.ts'
import type { Ticket } from '../tickets/ticket.ts'

export interface DeskFilter {
  readonly status: 'open' | 'resolved'
  /** A team's id; all without it. */
  readonly team: string | undefined
  /** Where the list goes on, as `cursorOf` wrote it. */
  readonly after: string | undefined
}

export function filterOf({ status, team, after }: Readonly<Record<string, string>>, { teams }: Content): DeskFilter {
  return {
    status: status === 'resolved' ? 'resolved' : 'open',
    team: teams.some(({ id }) => id === team) ? team : undefined,
    after,
  }
}

/** The address of the desk that shows this: `/desk/?team=finance&status=resolved`. */
export function deskAddress(desk: string, { status, team, after }: Partial<DeskFilter>): string {
  const query = new URLSearchParams()
  if (team !== undefined) query.set('team', team)
  if (status === 'resolved') query.set('status', status)
  if (after !== undefined) query.set('after', after)
  return query.size === 0 ? desk : `${desk}?${query}`
}

/** The last ticket of a list, for the address of what follows it. */
export function cursorOf({ resolvedAt, id }: Pick<Ticket, 'resolvedAt' | 'id'>): string {
  return `${resolvedAt ?? ''}~${id}`
}

export function afterOf(cursor: string | undefined): After | undefined {
  const [, resolvedAt, id] = /^([\d-]{10}T[\d:.]{12}Z)~([\da-f-]{36})$/.exec(cursor ?? '') ?? []
  return resolvedAt !== undefined && id !== undefined ? { resolvedAt, id } : undefined
}
