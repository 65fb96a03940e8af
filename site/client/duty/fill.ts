/**
 * Fills what a page of the directory can tell of now: `<p data-duty="team" hidden>` with who is on duty, `<span class="state"
 * data-present="person" hidden>` with whether somebody is there, `<span data-clock="zone">` with the time it is at a place.
 * What cannot be told stays as the page has it.
 */
import { built, type DutyFile } from '../built.ts'
import { speak, type Say } from '../../../content/words.ts'
import { readerNow } from '../hours/fill.ts'
import type { Here } from '../hours/told.ts'
import { pageLanguage } from '../language.ts'
import { clockInWords, dutyInWords, presentInWords } from './told.ts'

const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector)

/** Once now; the clocks go on, minute by minute. */
export async function fillDuty(): Promise<void> {
  const files = await built(pageLanguage())
  const [duty, common] = await Promise.all([files.duty(), files.say()])
  const say = both(common, speak(duty.words, common.language))
  const here = readerNow()
  const team = document.querySelector<HTMLElement>('[data-duty]')?.dataset['duty']
  for (const line of all('[data-duty]')) fillLine(line, duty, here, say)
  for (const place of all('[data-present]')) fillPresent(place, duty, team, here, say)
  const clocks = [...all('[data-clock]')].map((clock) => ({ clock, place: clock.textContent.trim() }))
  const tick = () => {
    for (const { clock, place } of clocks) {
      clock.textContent = clockInWords(clock.dataset['clock'] ?? 'UTC', place, Date.now(), say)
      clock.hidden = false
    }
    setTimeout(tick, 60_000 - (Date.now() % 60_000))
  }
  if (clocks.length > 0) tick()
}

/** Words of the one, and of the other what begins with `duty.`. */
function both(common: Say, own: Say): Say {
  const say = (key: string, values?: Parameters<Say>[1]) => (key.startsWith('duty.') ? own : common)(key, values)
  return Object.assign(say, {
    language: common.language,
    count: (...asked: Parameters<Say['count']>) => common.count(...asked),
  })
}

/** Whoever is away is on duty by the plan only, and the line says so, and whom to take instead. */
function fillLine(line: HTMLElement, duty: DutyFile, here: Here, say: Say): void {
  const team = line.dataset['duty'] ?? ''
  const told = dutyInWords(duty, team, here, say)
  const find = (name: string) => told && line.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(told.person)}"]`)
  const [who, label, until] = [find('who'), line.querySelector('.state'), line.querySelector('[data-until]')]
  if (told && who && label && until) {
    who.hidden = false
    until.textContent = told.text
    line.hidden = false
    if (!told.away) return
    label.textContent = say('duty.planned')
    label.classList.add('shut')
    const instead = find('instead')
    if (instead) instead.hidden = false
  } else if (!told) {
    // Past the end of the file nothing is known, and nothing is said.
    const last = duty.rotas[team]?.duties.at(-1)
    if (!last || here.now >= (last[0] + last[1]) * 60_000) return
    line.replaceChildren(say('duty.nobody'))
    line.hidden = false
  }
}

function fillPresent(place: HTMLElement, duty: DutyFile, team: string | undefined, here: Here, say: Say): void {
  const id = place.dataset['present'] ?? ''
  const told = presentInWords(duty, id, team, here, say)
  if (!told) return
  place.textContent = told.text
  place.classList.toggle('shut', told.kind === 'back' || told.kind === 'away')
  place.hidden = false
  const cover = document.querySelector(`[data-cover="${CSS.escape(id)}"] > span`)
  if (told.kind === 'away' && cover) cover.textContent = say('duty.cover')
}
