/** The register of what is missing: where service should happen, and no process, team, owner, audit or target is written. */
import { processFacts } from '../../content/dependencies.ts'
import { processGaps, type ProcessGap } from '../../content/process-gaps.ts'
import type { Edition } from './edition.ts'
import { teamNamed } from './named.ts'
import { processOf } from './process.ts'
import { requestLinks } from './requests.ts'
import { linksTo, onShelf } from './shelf.ts'

/** One kind of gap: what is missing, and where. */
export interface GapGroup {
  readonly kind: ProcessGap['kind']
  readonly title: string
  readonly gaps: readonly {
    readonly text: string
    readonly href: string
    readonly lang?: string | undefined
    readonly note: string
    /** Of the note, where it is quoted from a process in another language; what is said around a quotation is the page's. */
    readonly noteLang?: string | undefined
  }[]
}

export function gapGroupsOf(edition: Edition): GapGroup[] {
  const { teams, requests } = edition.content
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id)
  const gaps = processGaps(processFacts(edition.content), ids(teams), ids(requests))
  return [...Map.groupBy(gaps, ({ kind }) => kind)].map(([kind, same]) => ({
    kind,
    title: edition.say(`dependencies.gap_${kind.replace('-', '_')}`),
    gaps: same.map((gap) => lineOf(edition, gap)),
  }))
}

function lineOf(edition: Edition, gap: ProcessGap): GapGroup['gaps'][number] {
  if (gap.kind === 'team') {
    const { name, href } = teamNamed(edition, gap.team)
    return { text: name, href, note: '' }
  }
  if (gap.kind === 'request') {
    const [link] = requestLinks(edition, [gap.request])
    return { text: link?.name ?? gap.request, href: link?.href ?? '', note: '' }
  }
  const [link] = linksTo(edition, [gap.process])
  return {
    text: link?.title ?? gap.process,
    href: link?.href ?? '',
    lang: link?.lang,
    note: noteOf(edition, gap),
    noteLang: gap.kind === 'step' ? link?.lang : undefined,
  }
}

/** Which step, which input. */
function noteOf(edition: Edition, gap: ProcessGap): string {
  const shelved = 'process' in gap ? onShelf(edition, gap.process) : undefined
  if (!shelved) return ''
  const { steps, inputs } = processOf(shelved)
  if (gap.kind === 'step') return `${gap.step + 1} ${steps[gap.step]?.title ?? ''}`
  const input = gap.kind === 'input' ? inputs[gap.input] : undefined
  return input ? edition.say('dependencies.from', { what: input.input, team: teamNamed(edition, input.from).name }) : ''
}
