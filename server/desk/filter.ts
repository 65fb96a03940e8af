/** What of the desk is looked at, from its address: what does not fit is as if it were not there. Pure. */
import type { Outline } from '../../content/outline.ts'
import { readCursor, type Cursor } from '../tickets/cursor.ts'

export interface DeskFilter {
  readonly status: 'open' | 'resolved'
  /** A team's id; all without it. */
  readonly team: string | undefined
  /** Where the list goes on. */
  readonly after: Cursor | undefined
}

export function filterOf({ status, team, after }: Readonly<Record<string, string>>, { teams }: Outline): DeskFilter {
  const known = status === 'resolved' ? 'resolved' : 'open'
  return {
    status: known,
    team: teams.some(({ id }) => id === team) ? team : undefined,
    after: readCursor(after, known),
  }
}

/** The address of the desk that shows this, from `after` on: `/desk/?team=finance&status=resolved`. */
export function deskAddress(
  desk: string,
  { status, team, after }: Partial<Pick<DeskFilter, 'status' | 'team'>> & { readonly after?: string | undefined },
): string {
  const query = new URLSearchParams()
  if (team !== undefined) query.set('team', team)
  if (status === 'resolved') query.set('status', status)
  if (after !== undefined) query.set('after', after)
  return query.size === 0 ? desk : `${desk}?${query}`
}
