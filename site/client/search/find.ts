/**
 * The search as the page asks it: in a worker, so that no key waits for a query; where none can start (an old browser, a
 * policy) or one says nothing any more, the same search runs on the page. What is told of a question after which another was asked is heard by nobody.
 */
import type { Entry } from '../built.ts'
import { setPolicy } from '../trusted-types.ts'
import { nothingOf, type Asked, type Found, type Heard, type Received } from './messages.ts'

export interface Find {
  /** Its answer goes to `tell`: the first hits, then the same with what all of them say at length. */
  ask(question: Omit<Asked, 'turn'>, tell: (found: Found) => void): void
  /** What is likely asked next may be brought: the browser has nothing better to do. */
  rest(): void
  /** What is still to come of the last question is not wanted any more. */
  drop(): void
  /** Nothing will be asked any more. */
  end(): void
}

/** To a search: what it finds comes back by itself. */
interface Line {
  say(heard: Heard): void
  end(): void
}

/** Milliseconds in which a worker says that it has a question: its script may have to be fetched over a slow line. */
const PATIENCE = 8_000

/** Starts at once; `entry` is waited for. What cannot be found out is told as lost. */
export function openFind(entry: Promise<Entry>): Find {
  let turn = 0
  let last: { readonly asked: Asked; readonly tell: (found: Found) => void } | undefined
  let known: Entry | undefined
  const tell = (found: Found) => {
    if (found.turn === turn) last?.tell(found)
  }
  /** A new line is told what the one before it was. */
  const open = (opened: Line): Line => {
    if (known) opened.say({ entry: known })
    if (known && last) opened.say(last.asked)
    return opened
  }
  const fail = () => {
    line = open(onPage(tell))
  }
  let line = inWorker(tell, fail) ?? onPage(tell)
  entry.then(
    (files) => {
      known = files
      line = open(line)
    },
    // Whoever opened this asks for the entry too, and tells it.
    () => undefined,
  )
  return {
    ask(question, hear) {
      last = { asked: { ...question, turn: (turn += 1) }, tell: hear }
      if (known) line.say(last.asked)
    },
    rest() {
      if (known) line.say({ rested: true })
    },
    drop() {
      turn += 1
      last = undefined
    },
    end: () => line.end(),
  }
}

/** Undefined where the browser knows no worker or lets none start; `fail` is called where that shows later. */
function inWorker(tell: (found: Found) => void, fail: () => void): Line | undefined {
  try {
    setPolicy()
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' })
    let last = 0
    let waiting: ReturnType<typeof setTimeout> | undefined
    const giveUp = (event?: Event) => {
      event?.preventDefault()
      clearTimeout(waiting)
      worker.terminate()
      fail()
    }
    // Some browsers end a worker without a word, where memory is short.
    const wait = () => {
      waiting = setTimeout(giveUp, PATIENCE)
    }
    worker.addEventListener('message', ({ data }) => {
      const told = data as Found | Received
      if (!('received' in told)) {
        tell(told)
        return
      }
      clearTimeout(waiting)
      waiting = undefined
      if (told.received < last) wait()
    })
    for (const wrong of ['error', 'messageerror']) worker.addEventListener(wrong, giveUp, { once: true })
    return {
      say(heard) {
        if ('query' in heard) {
          last = heard.turn
          if (waiting === undefined) wait()
        }
        worker.postMessage(heard)
      },
      end() {
        clearTimeout(waiting)
        worker.terminate()
      },
    }
  } catch {
    return undefined
  }
}

/** Loaded when it is needed: nearly nobody needs it. */
function onPage(tell: (found: Found) => void): Line {
  const loading = import('./answering.ts').then(({ answering }) => answering(tell))
  return {
    say: (heard) =>
      void loading.then(
        (hear) => hear(heard),
        () => 'query' in heard && tell(nothingOf(heard)),
      ),
    end: () => undefined,
  }
}
