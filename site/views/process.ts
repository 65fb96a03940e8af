/** What the page of a process shows beyond that of an article: the drawing, its steps in words, and whom to call. */
import type { Process } from '../../content/schema.ts'
import { layOut, type Drawing } from '../components/process/layout.ts'
import { lengthInWords } from './amounts.ts'
import { editionOf, type Edition } from './edition.ts'
import { teamCard, type TeamCard } from './people.ts'
import type { Shelved } from './shelf.ts'

export interface Stage {
  readonly title: string
  readonly team: TeamCard
  readonly limit: string
  /** "Yes: step 7. No: back to step 4." */
  readonly goes: string | undefined
  /** What goes in, what comes out, and what else there is to say, as sentences. */
  readonly about: readonly string[]
}

export interface ProcessPage {
  readonly gives: TeamCard
  readonly receives: TeamCard
  readonly brings: readonly string[]
  readonly gets: readonly string[]
  readonly stages: readonly Stage[]
  readonly ladder: readonly { readonly when: string; readonly who: string; readonly how: string }[]
  readonly drawing: Drawing
}

/** An untranslated process is told in its own language throughout, with the addresses of the page it stands in. */
export async function processPageOf({ address }: Edition, { article }: Shelved): Promise<ProcessPage> {
  const edition = { ...(await editionOf(article.language)), address }
  const { gives, receives, brings, gets, steps, ladder } = article.meta
  if (!gives || !receives || !brings || !gets || !steps || !ladder) throw new Error(`${article.file} is no process`)
  const stages = steps.map((step, index) => stageOf(edition, step, index + 1))
  const drawn = steps.map(({ title, label, goes }, index) => ({
    label: label ?? title,
    lane: stages[index]!.team.name,
    ...(goes && { goes }),
  }))
  return {
    gives: cardOf(edition, gives),
    receives: cardOf(edition, receives),
    brings,
    gets,
    stages,
    ladder,
    drawing: layOut(drawn),
  }
}

type Step = Process['steps'][number]

function stageOf(edition: Edition, step: Step, number: number): Stage {
  const { say, language } = edition
  const ways = step.goes?.map(({ when, to }) => say(to <= number ? 'process.back' : 'process.on', { when, to }))
  return {
    title: step.title,
    team: cardOf(edition, step.team),
    limit: lengthInWords(step.limit, language),
    goes: ways && ways.join(say('process.between')) + say('process.end'),
    about: [
      ...(step.in === undefined ? [] : [say('process.in', { what: step.in })]),
      ...(step.out === undefined ? [] : [say('process.out', { what: step.out })]),
      ...(step.note === undefined ? [] : [step.note]),
    ],
  }
}

function cardOf(edition: Edition, id: string): TeamCard {
  const team = edition.content.teams.find((one) => one.id === id)
  if (!team) throw new Error(`There is no team "${id}"`)
  return teamCard(edition, team)
}
