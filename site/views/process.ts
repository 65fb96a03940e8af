/** What the page of a process shows beyond that of an article: what it is for, the drawing, its steps in words, whom to call. */
import { waysOf, type Way } from '../../content/flow.ts'
import type { Say } from '../../content/words.ts'
import type { Frontmatter, Process, Step } from '../../content/schema.ts'
import { layOut, type Drawing } from '../components/process/layout.ts'
import { lengthInWords } from './amounts.ts'
import { editionOf, type Edition } from './edition.ts'
import { journeysThrough, type JourneyLink } from './journeys.ts'
import { teamNamed, type Named } from './named.ts'
import { ownerOf, type TeamCard } from './people.ts'
import { upkeepOf, type Upkeep } from './process-upkeep.ts'
import { linksTo, onShelf, type ArticleLink, type Shelved } from './shelf.ts'

/** A step in words. */
export interface StepLine {
  readonly title: string
  /** Absent where nobody answers for the step yet. */
  readonly team: TeamCard | undefined
  readonly phase: string
  readonly limit: string
  /** "Yes: step 7. No: back to step 4."; absent where the next step simply follows. */
  readonly goes: string | undefined
  /** What goes in, what comes out, and what else there is to say, as sentences. */
  readonly about: readonly string[]
}

export interface ProcessPage extends Upkeep {
  /** The words of the language it is told in. */
  readonly say: Say
  /** The same on one sheet of paper. */
  readonly card: string
  readonly purpose: string
  readonly state: string
  /** Whether one should know before following it: it is not simply live. */
  readonly unsettled: boolean
  readonly gives: TeamCard
  readonly receives: readonly TeamCard[]
  readonly receiverOwner: Named | undefined
  /** Purpose, trigger, where it holds, the right channel: a label and a sentence each. */
  readonly about: readonly { readonly label: string; readonly text: string }[]
  readonly brings: readonly string[]
  readonly inputs: readonly { readonly input: string; readonly from: TeamCard; readonly by: ArticleLink | undefined }[]
  readonly gets: readonly string[]
  readonly steps: readonly StepLine[]
  readonly ladder: readonly { readonly when: string; readonly who: string; readonly how: string }[]
  readonly drawing: Drawing
  /** That lead through it. */
  readonly journeys: readonly JourneyLink[]
}

/** An untranslated process is told in its own language throughout, with the addresses of the page it stands in. */
export async function processPageOf(page: Edition, shelved: Shelved): Promise<ProcessPage> {
  const own = await editionOf(shelved.article.language)
  // For words and addresses alone: a shelf is of one edition.
  const edition = { ...own, address: page.address }
  const process = processOf(shelved)
  const { say } = edition
  const { state, gives, receives, receiver_owner, brings, inputs, gets, steps, ladder } = process
  const ways = waysOf(steps)
  const lines = steps.map((step, index) => stepLineOf(edition, step, ways[index] ?? [], index, steps.length))
  const drawn = steps.map(({ title, label, branches }, index) => ({
    label: label ?? title,
    lane: lines[index]?.team?.name ?? say('process.nobody'),
    decides: branches !== undefined,
    ways: ways[index] ?? [],
  }))
  return {
    say,
    ...upkeepOf(edition, process),
    card: page.address(`/processes/${shelved.article.slug}/card/`),
    purpose: process.purpose,
    state: say(`process.state_${state.replace('-', '_')}`),
    unsettled: state !== 'live',
    gives: teamNamed(edition, gives),
    receives: receives.map((team) => teamNamed(edition, team)),
    receiverOwner: receiver_owner === undefined ? undefined : ownerOf(edition, receiver_owner).card,
    about: aboutOf(edition, process),
    ...{ brings, gets, ladder, steps: lines },
    inputs: inputs.map(({ input, from, process: by }) => ({
      ...{ input, from: teamNamed(edition, from) },
      by: by === undefined ? undefined : linkFrom(page, own, by),
    })),
    drawing: layOut(drawn),
    journeys: journeysThrough(edition, shelved.article.id),
  }
}

/** Called as the process calls it, and leading to where the page's reader reads. */
function linkFrom(page: Edition, own: Edition, id: string): ArticleLink | undefined {
  const [link] = linksTo(own, [id])
  return link && { ...link, href: onShelf(page, id)?.path ?? link.href }
}

/** @throws Error for an article of another kind. */
export function processOf({ article }: Shelved): Frontmatter & Process {
  const { meta } = article
  if (article.kind !== 'process') throw new Error(`${article.file} is no process`)
  return meta as Frontmatter & Process
}

function aboutOf({ say }: Edition, process: Process): ProcessPage['about'] {
  const { purpose, trigger, applies_to, channel } = process
  const lines = [
    ['purpose', purpose],
    ['trigger', trigger],
    ['location', applies_to?.location],
    ['business_line', applies_to?.business_line],
    ['channel', channel.use],
    ['not_channel', channel.not],
  ] as const
  return lines.flatMap(([key, text]) => (text === undefined ? [] : [{ label: say(`process.${key}`), text }]))
}

function stepLineOf(edition: Edition, step: Step, ways: readonly Way[], index: number, count: number): StepLine {
  const { say, language } = edition
  const told = (['needs', 'makes', 'bottleneck', 'exception'] as const).flatMap((key) => {
    const what = step[key]
    return what === undefined ? [] : [say(`process.${key}`, { what: unended(what) })]
  })
  return {
    title: step.title,
    team: step.team === undefined ? undefined : teamNamed(edition, step.team),
    phase: say(`process.phase_${step.phase}`),
    limit: lengthInWords(step.limit, language),
    goes: goesOf(say, ways, index, count),
    about: [...told, ...(step.note === undefined ? [] : [step.note])],
  }
}

/** What is put into a sentence brings no full stop of its own. */
const unended = (text: string) => text.replace(/[.。]$/, '')

function goesOf(say: Edition['say'], ways: readonly Way[], index: number, count: number): string | undefined {
  if (ways.length === 1 && ways[0]?.to === index + 1) return undefined
  const told = ways.map(({ to, when }) => {
    const way = to === count ? 'finish' : to <= index ? 'back' : 'on'
    return when === '' ? say(`process.then_${way}`, { to: to + 1 }) : say(`process.${way}`, { when, to: to + 1 })
  })
  return told.join(say('process.between')) + say('process.end')
}
