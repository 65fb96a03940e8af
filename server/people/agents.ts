/** Who of the directory is an agent: whoever is here today. The outline is as old as the last build, and days go by without one. */
import type { Person } from '../../content/directory-schema.ts'
import { hasLeft } from '../../content/leaving.ts'
import type { Full } from '../../content/model.ts'
import type { Outline } from '../../content/outline.ts'
import { dateIn } from '../tickets/moments.ts'

/** In the order of the directory; without whoever has left by the portal's own day, as the build judges it. */
export function agentsOn({ people, portal }: Outline, now: Date): Full<Person>[] {
  const today = dateIn(portal.zone, now)
  return people.filter(({ left }) => !hasLeft(left, today))
}
