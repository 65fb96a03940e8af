/**
 * An article counts as viewed once somebody reads it: five seconds, a scroll, or leaving after a look. Never at load.
 */
import { beacon } from './beacon.ts'
import { newId } from './id.ts'
import { keepTrail, trail, withArticle } from './trail.ts'

const LONG_ENOUGH = 5_000
/** Jumping to a fragment scrolls too; that is over by then. */
const SETTLED = 1_000

/** Tells the server once, and the trail. Gives a function for whoever knows that the article was read. */
export function watchReading(article: string): () => void {
  let told = false
  const tell = () => {
    if (told) return
    told = true
    const before = trail()
    keepTrail(withArticle(before, article))
    const { visitId, searchId } = before
    beacon('/api/views', { id: newId(), visitId, article, ...(searchId && { searchId }) })
  }
  setTimeout(tell, LONG_ENOUGH)
  setTimeout(() => addEventListener('scroll', tell, { once: true, passive: true }), SETTLED)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && tell())
  return tell
}
