/** unknown-tier: a request type that goes to a level its team does not have. Teams that name no tiers have every one. */
import { at, textAt, uses } from '../entries.ts'
import { listed, said } from '../faults.ts'
import type { Rule } from './rule.ts'

export const unknownTier: Rule = {
  id: 'unknown-tier',
  *check({ teams, requests }) {
    for (const { entry } of requests) {
      const id = textAt(entry, 'team')
      const team = teams.find((one) => textAt(one, 'id') === id)
      const tiers = [...uses(team, 'tiers.*.tier')].map(({ value }) => value)
      // Without a tier it goes to the first, which is told at the team.
      const [use] = [...uses(entry, 'tier'), ...uses(entry, 'team')]
      const [tier = 1] = [...uses(entry, 'tier')].map(({ value }) => value)
      if (use && tiers.length > 0 && typeof tier === 'number' && !tiers.includes(tier))
        yield at(use, message(tier, id ?? '', tiers.map(String)))
    }
  },
}

const message = (tier: number, team: string, tiers: readonly string[]) =>
  said(
    'The team “{team}” has no tier {tier}. It has: {tiers}. Write one of these, or add the tier in directory/teams.yaml.',
    '团队“{team}”没有第 {tier} 级，只有：{tiers}。请改成其中一个，或者在 directory/teams.yaml 里补上。',
    { tier, team, tiers: listed(tiers) },
  )
