/** What the page notes down while somebody types (typing.ts). Each function runs in the browser, by itself. */

interface Kept {
  /** From each key in the field to its hits. */
  keys: number[]
  /** Tasks of the page's own thread from 50 ms on. */
  busy: number[]
  /** When the first hits stood there, in milliseconds since 1970. */
  first: number
}

type Watched = typeof globalThis & { kept?: Kept; afresh: () => Kept }

/**
 * Begins to note. The browser slows the page's own thread alone: what a worker took counts `slower` times as well.
 */
export function watchKeys(slower: number): void {
  const watched = globalThis as Watched
  const fresh = (): Kept => ({ keys: [], busy: [], first: watched.kept?.first ?? 0 })
  let kept = (watched.kept = fresh())
  watched.afresh = () => {
    const before = kept
    kept = watched.kept = fresh()
    return before
  }
  let pressed: number | undefined
  let took = 0
  document.addEventListener('input', () => (pressed = performance.now()), true)
  const Plain = globalThis.Worker as typeof Worker | undefined
  if (Plain) {
    globalThis.Worker = class extends Plain {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        this.addEventListener(
          'message',
          ({ data }: MessageEvent<{ ms?: number } | undefined>) => (took = data?.ms ?? 0),
        )
      }
    }
  }
  new MutationObserver(() => {
    if (!document.querySelector('dialog [role=option]')) return
    kept.first ||= Date.now()
    if (pressed === undefined) return
    kept.keys.push(performance.now() - pressed + (slower - 1) * took)
    pressed = undefined
  }).observe(document, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) kept.busy.push(duration)
  }).observe({ type: 'longtask' })
}

/** What was noted so far; it begins anew. */
export function keptOf(): Kept {
  return (globalThis as Watched).afresh()
}

/** As in a browser that has none. */
export function withoutWorkers(): void {
  Reflect.deleteProperty(globalThis, 'Worker')
}
