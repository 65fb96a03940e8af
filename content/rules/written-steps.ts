/** The steps of a process as their author wrote them, right or wrong, for the rules that judge how they hang together. */
import type { ArticleFile } from '../article-file.ts'
import { isGroup, uses, type Use } from '../entries.ts'
import { waysOf, type FlowStep, type Way } from '../flow.ts'
import type { Material } from '../material.ts'
import { END } from '../process-shape.ts'

export interface WrittenSteps {
  readonly article: ArticleFile
  readonly steps: readonly FlowStep[]
  readonly ways: readonly (readonly Way[])[]
  /** Names of steps that something leads to and nobody has. */
  readonly lost: readonly Use[]
  /** Whether every way is written whole and leads somewhere. Else the one that is missing may lead on, or to any step. */
  readonly clear: boolean
  /** The place of the step's id. */
  readonly placeOf: (step: number) => Use
}

/** Nothing for a process of which a step has no id, or two have the same: that is told by other rules. */
export function* writtenSteps({ articles }: Material): Generator<WrittenSteps> {
  for (const article of articles) {
    if (article.kind !== 'process') continue
    const written = [...uses(article.meta, 'steps.*')].map(({ value }) => value)
    const steps = written.map(stepOf)
    const ids = new Set(steps.map(({ id }) => id))
    if (steps.length === 0 || ids.has('') || ids.size < steps.length) continue
    const places = [...uses(article.meta, 'steps.*.id')]
    const targets = [...uses(article.meta, 'steps.*.next'), ...uses(article.meta, 'steps.*.branches.*.to')]
    const lost = targets.filter(({ value }) => typeof value === 'string' && value !== END && !ids.has(value))
    const clear = lost.length === 0 && written.every(hasWholeWays)
    yield { article, steps, ways: waysOf(steps), lost, clear, placeOf: (step) => places[step] as Use }
  }
}

/** As far as it matters where they lead; what else is wrong with them hides nothing. */
function hasWholeWays(step: unknown): boolean {
  const { next = END, branches } = isGroup(step) ? step : {}
  const hasTo = (branch: unknown) => isGroup(branch) && typeof branch['to'] === 'string'
  return (
    typeof next === 'string' &&
    (branches === undefined || (Array.isArray(branches) && branches.length > 1 && branches.every(hasTo)))
  )
}

function stepOf(value: unknown): FlowStep {
  const { id, next, branches } = isGroup(value) ? value : {}
  return {
    id: typeof id === 'string' ? id : '',
    next: typeof next === 'string' ? next : undefined,
    branches: Array.isArray(branches)
      ? branches.filter(isGroup).map(({ when, to }) => ({ when: String(when), to: String(to) }))
      : undefined,
  }
}
