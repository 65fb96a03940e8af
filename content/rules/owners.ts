/** Where articles, journeys and checklists name a team or a person that answers for something. */
import { uses, type Use } from '../entries.ts'
import type { Material } from '../material.ts'

/** For the whole of it. */
const whole = ['owner']
/** For a part: the receiving side, an audit, a finding, a risk. */
const parts = ['receiver_owner', 'audit.by', 'audit.findings.*.owner', 'risks.*.owner']

/** Every place, those for the whole first. */
export function ownersIn({ articles, journeys, checklists }: Material): { whole: Use[]; parts: Use[] } {
  const entries = [...articles.map(({ meta }) => meta), ...[...journeys, ...checklists].map(({ entry }) => entry)]
  const at = (patterns: readonly string[]) => patterns.flatMap((pattern) => [...uses(entries, pattern)])
  return { whole: at(whole), parts: at(parts) }
}
