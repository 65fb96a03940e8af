/** A search panel that is made to work, and once more where that failed: what it needs may be out of reach for a while. */
import { tellBroken, tellMended } from './broken.ts'
import { partsOf } from './parts.ts'

/** Tells whether the panel works now. */
type Mount = () => Promise<boolean>

/**
 * Gives what mounts the panel unless it works already or is about to. Where that failed it is tried again the next time, and
 * when the network is back while the panel is seen. A page asks for a script once: where that could not be had, the panel's
 * form leads to the page of the search as soon as there is a way to it.
 *
 * @param load rejects where the script cannot be had
 */
export function mounting(panel: HTMLElement, load: () => Promise<Mount>): () => void {
  const over = new AbortController()
  let state: 'idle' | 'busy' | 'done' | 'lost' = 'idle'
  let wanted = false
  let isLeaving = false

  const begin = () => {
    if (state === 'lost') void leaveOnce()
    wanted = state === 'busy'
    if (state !== 'idle') return
    state = 'busy'
    void attempt().then(end)
  }
  // A second way there, from a key and from the network at once, would break off the first.
  const leaveOnce = async () => {
    if (isLeaving) return
    isLeaving = true
    isLeaving = await leave(partsOf(panel).form)
  }
  const attempt = async () => {
    try {
      const mount = await load()
      return (await mount()) ? 'done' : 'idle'
    } catch {
      return 'lost'
    }
  }
  const end = (as: 'idle' | 'done' | 'lost') => {
    state = as
    if (as === 'done') {
      over.abort()
      tellMended(partsOf(panel))
      return
    }
    tellBroken(partsOf(panel))
    if (as === 'idle' && wanted) begin()
  }
  addEventListener('pageshow', () => (isLeaving = false), { signal: over.signal })
  addEventListener('online', () => panel.checkVisibility() && begin(), { signal: over.signal })
  return begin
}

/** A browser that says it is online may be in a network that leads nowhere: what can be read here stays then. Tells whether it leaves. */
async function leave(form: HTMLFormElement): Promise<boolean> {
  const there = await fetch(form.action, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
  if (!there?.ok) return false
  const isHere = location.href.startsWith(form.action) && new FormData(form).get('q') === ''
  if (isHere) location.reload()
  else form.submit()
  return true
}
