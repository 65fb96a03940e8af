/** Audits over all processes: when each is due, what was found and is still open, what might go wrong, what is asked. */
import type { Checklist } from '../../content/model.ts'
import type { auditParts } from '../../content/journey-shape.ts'
import { dateIn } from './amounts.ts'
import type { Day } from './article.ts'
import type { Edition } from './edition.ts'
import { ownerOf } from './people.ts'
import type { Named } from './named.ts'
import { processOf } from './process.ts'
import { dayOf, findingOf, riskOf, type FindingLine, type RiskLine } from './process-upkeep.ts'
import { processesOf } from './processes.ts'
import { isLate, reviewDue } from './review.ts'
import { linkTo, type ArticleLink } from './shelf.ts'

export interface DueAudit {
  readonly process: ArticleLink
  readonly owner: Named
  readonly last: Day
  readonly due: Day
  /** On the day of the build. */
  readonly late: boolean
}

export interface AuditPage {
  /** The earliest first. */
  readonly due: readonly DueAudit[]
  readonly never: readonly ArticleLink[]
  /** The earliest due first. */
  readonly open: readonly (FindingLine & { readonly process: ArticleLink; readonly late: boolean })[]
  readonly settled: number
  /** The gravest first. */
  readonly risks: readonly (RiskLine & { readonly process: ArticleLink })[]
  readonly checklists: readonly {
    readonly id: string
    readonly name: string
    readonly purpose: string
    readonly parts: readonly { readonly part: string; readonly questions: readonly string[] }[]
  }[]
}

export function auditPageOf(edition: Edition): AuditPage {
  const today = dateIn(edition.content.portal.zone, edition.now)
  const processes = processesOf(edition).map((shelved) => ({
    link: linkTo(edition, shelved),
    meta: processOf(shelved),
  }))
  const due = processes.flatMap(({ link, meta: { audit, owner } }) => {
    if (!audit) return []
    const date = reviewDue(audit.on, audit.again_in)
    const days = { last: dayOf(edition, audit.on), due: dayOf(edition, date), late: isLate(date, today) }
    return [{ process: link, owner: ownerOf(edition, owner).card, ...days }]
  })
  const findings = processes.flatMap(({ link, meta }) =>
    (meta.audit?.findings ?? []).map((finding) => ({ link, finding })),
  )
  const open = findings.filter(({ finding }) => finding.done === undefined)
  return {
    due: due.sort((a, b) => compare(a.due.date, b.due.date)),
    never: processes.filter(({ meta }) => meta.audit === undefined).map(({ link }) => link),
    open: open
      .sort((a, b) => compare(a.finding.due, b.finding.due))
      .map(({ link, finding }) => ({
        ...findingOf(edition, finding),
        ...{ process: link, late: isLate(finding.due, today) },
      })),
    settled: findings.length - open.length,
    risks: processes
      .flatMap(({ link, meta }) => meta.risks.map((risk) => ({ ...riskOf(edition, risk), process: link })))
      .sort((a, b) => b.weight - a.weight),
    checklists: edition.content.checklists.map((checklist) => checklistOf(edition, checklist)),
  }
}

function checklistOf({ text, say }: Edition, { id, name, purpose, parts }: Checklist): AuditPage['checklists'][number] {
  const word = (part: (typeof auditParts)[number]) => say(`audits.part_${part}`)
  return {
    ...{ id, name: text(name), purpose: text(purpose) },
    parts: parts.map(({ part, questions }) => ({ part: word(part), questions: questions.map(text) })),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
