/** How a process is kept right: what it promises and keeps, what audits found, what was changed, what might go wrong. */
import type { Process } from '../../content/schema.ts'
import { dateInWords, lengthInWords } from './amounts.ts'
import type { Edition } from './edition.ts'
import { ownerOf } from './people.ts'
import { reviewDue } from './review.ts'
import type { Day } from './article.ts'
import type { Named } from './named.ts'

export interface Figure {
  readonly measure: string
  readonly target: string
  readonly actual: string | undefined
}

export interface FindingLine {
  readonly finding: string
  readonly owner: Named
  /** "due on 30 November", or "put right on 6 October". */
  readonly state: string
  readonly open: boolean
}

export interface RiskLine {
  readonly risk: string
  /** "Human, now and then and grave". */
  readonly about: string
  /** Likelihood times impact, 1 to 9. */
  readonly weight: number
  readonly measure: string
  readonly owner: Named
}

export interface Upkeep {
  readonly figures: readonly Figure[]
  readonly audit: { readonly last: string; readonly due: Day; readonly findings: readonly FindingLine[] } | undefined
  readonly improvements: readonly { readonly on: Day; readonly change: string }[]
  readonly risks: readonly RiskLine[]
}

export function upkeepOf(edition: Edition, process: Process): Upkeep {
  const { say, language } = edition
  const { targets, audit, improvements, risks } = process
  const whole = targets && {
    measure: say('process.whole'),
    target: lengthInWords(targets.total, language),
    actual: undefined,
  }
  return {
    figures: targets && whole ? [whole, ...targets.figures.map((figure) => ({ actual: undefined, ...figure }))] : [],
    audit: audit && auditOf(edition, audit),
    improvements: improvements.map(({ on, change }) => ({ on: dayOf(edition, on), change })),
    risks: risks.map((risk) => riskOf(edition, risk)).sort((a, b) => b.weight - a.weight),
  }
}

type Audit = NonNullable<Process['audit']>

function auditOf(edition: Edition, { on, by, again_in, findings }: Audit): Upkeep['audit'] {
  const { say } = edition
  const { name } = ownerOf(edition, by).card
  return {
    last: say('process.audited', { date: dayOf(edition, on).text, name }),
    due: dayOf(edition, reviewDue(on, again_in)),
    findings: findings.map((finding) => findingOf(edition, finding)),
  }
}

export function findingOf(edition: Edition, { finding, owner, due, done }: Audit['findings'][number]): FindingLine {
  const state = done === undefined ? edition.say('process.due', { date: dayOf(edition, due).text }) : undefined
  return {
    finding,
    owner: ownerOf(edition, owner).card,
    state: state ?? edition.say('process.done', { date: dayOf(edition, done ?? due).text }),
    open: done === undefined,
  }
}

export function riskOf(edition: Edition, risk: Process['risks'][number]): RiskLine {
  const { say } = edition
  const { likelihood, impact } = risk
  return {
    risk: risk.risk,
    weight: likelihood * impact,
    about: say('process.risk_size', {
      kind: say(`process.risk_${risk.kind}`),
      likelihood: say(`process.likelihood_${likelihood}`),
      impact: say(`process.impact_${impact}`),
    }),
    measure: risk.measure,
    owner: ownerOf(edition, risk.owner).card,
  }
}

export function dayOf({ language }: Edition, date: string): Day {
  return { date, text: dateInWords(date, language) }
}
