/**
 * Fills the service hours of a page: `<span class="state" data-hours="team" hidden>` with open or shut until when,
 * `<p class="promise" data-promise="team" hidden>` with when an answer is expected. What cannot be told stays hidden.
 */
import { built } from '../built.ts'
import { pageLanguage } from '../language.ts'
import { readerZone } from './formats.ts'
import { answerInWords, stateInWords } from './told.ts'

/** Once now; the page is not kept up to date after that. */
export async function fillHours(): Promise<void> {
  const files = await built(pageLanguage())
  const [{ teams }, say] = await Promise.all([files.hours(), files.say()])
  const here = readerNow()
  for (const place of document.querySelectorAll<HTMLElement>('[data-hours]')) {
    const team = teams[place.dataset['hours'] ?? '']
    const told = team && stateInWords(team, here, say)
    if (!told) {
      // Nothing will come: its place is given up (find.css).
      place.remove()
      continue
    }
    place.textContent = told.text
    place.classList.toggle('shut', !told.open)
    place.hidden = false
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-promise]')) {
    const team = teams[place.dataset['promise'] ?? '']
    const text = team && answerInWords('promise', team, here, say)
    if (!text) continue
    place.textContent = text
    place.hidden = false
  }
}

/** The reader's instant and clock. */
export function readerNow() {
  return { now: Date.now(), zone: readerZone() }
}
