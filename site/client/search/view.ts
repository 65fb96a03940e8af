/** Draws an answer into the parts of the panel: the count, the list, what stands beside it, and the way to ask. */
import type { Say } from '../../../content/words.ts'
import type { Hit, SearchAnswer } from '../../search/types.ts'
import { isAway } from '../beacon.ts'
import { trail } from '../trail.ts'
import { drawAsk, drawUnanswered, type AskView } from './ask.ts'
import { askingOf } from './asking.ts'
import { bestIn, leadingOf } from './best.ts'
import { choiceOf } from './choice.ts'
import { countInWords } from './counts.ts'
import { drawHit } from './hits.ts'
import type { Said } from './messages.ts'
import { optionsOf, type Options } from './options.ts'
import type { Parts } from './parts.ts'
import { queriesIn } from './queries.ts'
import type { Scene } from './scene.ts'

/** What is shown. */
export interface Shown {
  readonly answer: SearchAnswer
  /** Of each hit of our own engine, in their order. */
  readonly said: readonly Said[]
  /** Of an answer that counts as one, at least. */
  readonly threshold: number
  /** Milliseconds that our engine took. */
  readonly ms: number
  /** What the hits say at length is on its way. */
  readonly more: boolean
  /** The reader paused or pressed Enter: the query is meant as it stands. */
  readonly settled: boolean
  /**
   * What could not be loaded: of our index full text may take the place, and until it has answered nothing is known; with
   * both gone nothing can be found, which says nothing of what is written.
   */
  readonly lost?: 'index' | 'both' | undefined
  /** Whole queries to go on with. */
  readonly queries: readonly string[]
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
  const { list } = parts
  let shown: Shown | undefined
  let drawn: readonly Hit[] = []
  let announcing = 0
  const saidOf = (hit: Hit): Said | undefined => shown?.said[shown.answer.hits.indexOf(hit)]
  const best = bestIn(parts.best, scene, saidOf)
  const queries = queriesIn(scene)
  const options = optionsOf(parts, followMark)

  function followMark() {
    const option = options.current()
    const choice = option && choiceOf(option)
    const hit = choice && shown?.answer.hits[choice.rank - 1]
    if (hit) best.follow(hit, choice)
  }

  /** Where nothing answers, the request has the place of an answer. */
  function showBest({ answer: { hits, answered }, settled, threshold, more }: Shown, unanswered: boolean) {
    const leading = unanswered ? undefined : leadingOf(hits)
    // An answer is shown with what it says, or not yet.
    if (leading && more && !best.has(leading)) {
      best.wait(leading)
      return
    }
    const answers = leading !== undefined && leading === hits[0] && answered >= threshold
    // Half a query has no answer yet; one that is shown stays, so that it does not come and go with every key.
    best.lead(leading, answers && (settled || best.isSure))
    if (options.active >= 0) followMark()
  }

  function announce(text: string) {
    clearTimeout(announcing)
    announcing = window.setTimeout(() => (parts.status.textContent = text), ANNOUNCED_AFTER)
  }

  /** What did not change stays, so that nothing moves under a finger that is about to press it. */
  function drawList({ answer: { hits, query }, queries: further }: Shown) {
    queries.show(further)
    const entries = hits.map((hit, at) =>
      drawn[at] === hit
        ? list.children[at]!
        : drawHit(hit, { scene, saidOf, query, rank: at + 1, id: `${list.id}-hit-${at}` }),
    )
    if (queries.group.isConnected && hits.length === drawn.length) {
      for (const [at, entry] of entries.entries())
        if (entry !== list.children[at]) list.children[at]!.replaceWith(entry)
    } else list.replaceChildren(...entries, queries.group)
    drawn = hits
  }

  function clear() {
    shown = undefined
    drawn = []
    options.renew(() => {
      for (const part of [list, parts.first, parts.last, parts.count]) part.replaceChildren()
    })
    parts.near.hidden = true
    best.lead(undefined, false)
    announce('')
  }

  function show(next: Shown, stay = false) {
    shown = next
    const { hits } = next.answer
    parts.count.textContent =
      next.lost === 'index' ? (parts.root.dataset['loading'] ?? '') : countInWords(hits, next.ms, scene.say)
    options.renew(() => drawList(next), stay)
    showAsking(parts, scene, next)
    showBest(next, parts.first.hasChildNodes())
    announce(announcement(next, parts.first.hasChildNodes(), scene.say))
  }
  return { options, show, clear }
}

function announcement({ answer: { hits }, lost }: Shown, unanswered: boolean, say: Say): string {
  if (lost !== undefined) return lost === 'both' ? say('ask.broken') : ''
  if (unanswered) return say('ask.unanswered')
  return hits.length > 0 ? say.count('search.announced', hits.length) : say('search.missed')
}

/**
 * Asking stands first where nothing answers, last everywhere else. Somebody who is there with the focus is left alone, unless the
 * server went away meanwhile: then they stand before the mail.
 */
function showAsking(parts: Parts, scene: Scene, { answer, settled, lost, threshold }: Shown): void {
  const { first, last, near } = parts
  const held = [first, last].find((part) => part.contains(document.activeElement))
  if (held && (lost === 'index' || !isAway() || held.querySelector('a[href^="mailto:"]'))) {
    near.hidden = !first.hasChildNodes() || answer.hits.length === 0
    return
  }
  if (lost === 'index') {
    for (const part of [first, last]) part.replaceChildren()
    near.hidden = true
    return
  }
  const teams = Object.keys(scene.hours?.teams ?? {})
  // Once it stands first it stays there until something answers: it must not come and go with every key.
  const grounds = {
    ask: scene.entry.ask,
    teams,
    threshold,
    settled: settled || first.hasChildNodes() || lost === 'both',
  }
  const asking = askingOf(answer, grounds)
  const along = trail()
  const { searchId, query, read } = along
  const view: AskView = {
    scene,
    asking,
    answer,
    along: { query: answer.query, read, ...(query === answer.query && searchId !== undefined && { searchId }) },
    away: isAway(),
    broken: lost === 'both',
  }
  near.hidden = !asking.unanswered || answer.hits.length === 0
  first.replaceChildren(...(asking.unanswered ? [drawUnanswered(view)] : []))
  last.replaceChildren(...(asking.unanswered ? [] : [drawAsk(view)]))
  if (held) (held.querySelector<HTMLElement>('.button.first') ?? parts.input).focus()
}
