/**
 * "Did this answer your question?" The verdict is sent at once. Whoever says no is asked why: that follows under the same
 * id, by its button or when the reader leaves with something chosen or written.
 */
import { beacon } from './beacon.ts'
import { newId } from './id.ts'
import { trail } from './trail.ts'

type Verdict = 'yes' | 'no'

/** Why it was a no; empty where nothing was said. */
interface Why {
  readonly reason?: string
  readonly comment?: string
}

/** Shows the section and takes its verdict. */
export function wireFeedback(section: HTMLElement): void {
  const article = section.dataset['article'] ?? ''
  const buttons = [...section.querySelectorAll<HTMLButtonElement>('[data-verdict]')]
  const reasons = section.querySelector('fieldset')
  const status = section.querySelector<HTMLElement>('[role="status"]')
  const id = newId()
  let verdict: Verdict | undefined
  let explained = false

  const tell = (why: Why) => {
    // Only a robot fills the field that nobody sees.
    if (verdict && !valueOf(section, '[name="website"]')) beacon('/api/feedback', factOf(id, article, verdict, why))
  }
  const say = (word: 'noted' | 'thanks') => {
    if (status) status.textContent = status.dataset[word] ?? ''
  }
  const judge = (pressed: HTMLButtonElement) => {
    // Not `disabled`: that would take the keyboard's place away.
    for (const button of buttons) button.ariaDisabled = 'true'
    pressed.ariaPressed = 'true'
    verdict = pressed.dataset['verdict'] === 'yes' ? 'yes' : 'no'
    tell({})
    say(verdict === 'yes' ? 'thanks' : 'noted')
    if (!reasons || verdict === 'yes') return
    reasons.hidden = false
    reasons.querySelector('input')?.focus()
  }
  const explain = () => {
    const why = whyOf(section)
    if (explained || !(why.reason ?? why.comment)) return
    explained = true
    tell(why)
  }

  for (const button of buttons) {
    button.ariaPressed = 'false'
    button.addEventListener('click', () => verdict ?? judge(button))
  }
  section.querySelector('[data-send]')?.addEventListener('click', () => {
    explain()
    if (reasons) reasons.hidden = true
    say('thanks')
    status?.focus()
  })
  addEventListener('pagehide', explain)
  section.hidden = false
}

function factOf(id: string, article: string, verdict: Verdict, why: Why): object {
  const { searchId } = trail()
  return { id, article, verdict, ...why, ...(searchId && { searchId }) }
}

function whyOf(section: HTMLElement): Why {
  const reason = valueOf(section, '[name="reason"]:checked')
  const comment = valueOf(section, '[name="comment"]').trim()
  return { ...(reason && { reason }), ...(comment && { comment }) }
}

function valueOf(section: HTMLElement, selector: string): string {
  return section.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? ''
}
