/** Draws an answer into the parts of the panel: the count, the list, what stands beside it, and the way to ask. */
import { ANSWERED } from '../../search/index.ts'
import type { Hit, SearchAnswer } from '../../search/types.ts'
import { isAway } from '../beacon.ts'
import { trail } from '../trail.ts'
import { drawAsk, drawUnanswered, type AskView } from './ask.ts'
import { askingOf } from './asking.ts'
import { bestIn } from './best.ts'
import { countInWords } from './counts.ts'
import { choiceOf, drawHit } from './hits.ts'
import { optionsOf, type Options } from './options.ts'
import type { Parts } from './parts.ts'
import type { Scene } from './scene.ts'

/** What is shown. */
export interface Shown {
  readonly answer: SearchAnswer
  /** Milliseconds that our engine took. */
  readonly ms: number
  /** The reader paused or pressed Enter: the query is meant as it stands. */
  readonly settled: boolean
}

export interface View {
  readonly options: Options
  /** `stay` keeps the marked option: the list only grew. */
  show(shown: Shown, stay?: boolean): void
  clear(): void
}

/** The count is announced once the reader pauses, so that nobody hears it at every key. */
const ANNOUNCED_AFTER = 700

export function viewOf(parts: Parts, scene: Scene): View {
  const { list, input } = parts
  let shown: Shown | undefined
  let drawn: readonly Hit[] = []
  let announcing = 0
  const best = parts.best && bestIn(parts.best, scene)
  const options = optionsOf(input, list, showBest)

  function showBest() {
    const option = options.current()
    const choice = option && choiceOf(option)
    best?.show(choice && shown?.answer.hits[choice.rank - 1], choice?.section)
  }

  function announce(text: string) {
    clearTimeout(announcing)
    announcing = window.setTimeout(() => (parts.status.textContent = text), ANNOUNCED_AFTER)
  }

  /** What did not change stays, so that nothing moves under a finger that is about to press it. */
  function drawList(hits: readonly Hit[]) {
    const entries = hits.map((hit, at) =>
      drawn[at] === hit ? list.children[at]! : drawHit(hit, at + 1, `${list.id}-hit-${at}`, scene),
    )
    if (hits.length !== drawn.length || entries.some((entry, at) => entry !== list.children[at]))
      list.replaceChildren(...entries)
    drawn = hits
  }

  function clear() {
    shown = undefined
    drawn = []
    for (const part of [list, parts.first, parts.last, parts.count]) part.replaceChildren()
    parts.near.hidden = true
    options.renew()
    best?.show(undefined, undefined)
    announce('')
  }

  function show(next: Shown, stay = false) {
    shown = next
    const { hits } = next.answer
    parts.count.textContent = countInWords(hits, next.ms, scene.say)
    drawList(hits)
    options.renew(stay)
    showBest()
    showAsking(parts, scene, next)
    announce(hits.length > 0 ? scene.say.count('search.announced', hits.length) : scene.say('search.missed'))
  }
  return { options, show, clear }
}

/** Asking stands first where nothing answers, last everywhere else. Somebody who is there with the focus is left alone. */
function showAsking(parts: Parts, scene: Scene, { answer, settled }: Shown): void {
  const { first, last, near } = parts
  if ([first, last].some((part) => part.contains(document.activeElement))) return
  const teams = Object.keys(scene.hours?.teams ?? {})
  // Once it stands first it stays there until something answers: it must not come and go with every key.
  const grounds = { ask: scene.entry.ask, teams, threshold: ANSWERED, settled: settled || first.hasChildNodes() }
  const asking = askingOf(answer, grounds)
  const along = trail()
  const { searchId, query, read } = along
  const view: AskView = {
    scene,
    asking,
    answer,
    along: { query: answer.query, read, ...(query === answer.query && searchId !== undefined && { searchId }) },
    away: isAway(),
  }
  near.hidden = !asking.unanswered || answer.hits.length === 0
  first.replaceChildren(...(asking.unanswered ? [drawUnanswered(view)] : []))
  last.replaceChildren(...(asking.unanswered ? [] : [drawAsk(view)]))
}
