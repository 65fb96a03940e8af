/**
 * "Did this answer your question?" A yes is sent at once. A no asks for the reason first and is sent with it, or when the
 * reader leaves: facts are only added, so it must be sent once.
 */
import { beacon } from './beacon.ts'
import { newId } from './id.ts'
import { trail } from './trail.ts'

type Verdict = 'yes' | 'no'

/** Shows the section and takes its verdict. */
export function wireFeedback(section: HTMLElement): void {
  const article = section.dataset['article'] ?? ''
  const buttons = [...section.querySelectorAll<HTMLButtonElement>('[data-verdict]')]
  const reasons = section.querySelector('fieldset')
  const thanks = section.querySelector<HTMLElement>('[role="status"]')
  let chosen: Verdict | undefined
  let sent = false

  const send = () => {
    if (sent || !chosen) return
    sent = true
    // Only a robot fills the field that nobody sees.
    if (!valueOf(section, '[name="website"]')) beacon('/api/feedback', factOf(section, article, chosen))
    if (reasons) reasons.hidden = true
    for (const button of buttons) button.disabled = true
    if (thanks) {
      thanks.textContent = thanks.dataset['thanks'] ?? ''
      thanks.hidden = false
    }
  }

  for (const button of buttons) {
    button.ariaPressed = 'false'
    button.addEventListener('click', () => {
      chosen = button.dataset['verdict'] === 'yes' ? 'yes' : 'no'
      for (const each of buttons) each.ariaPressed = String(each === button)
      if (reasons) reasons.hidden = chosen === 'yes'
      if (chosen === 'yes') send()
      else reasons?.querySelector('input')?.focus()
    })
  }
  section.querySelector('[data-send]')?.addEventListener('click', send)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && send())
  section.hidden = false
}

function factOf(section: HTMLElement, article: string, verdict: Verdict): object {
  const reason = verdict === 'no' && valueOf(section, '[name="reason"]:checked')
  const comment = verdict === 'no' && valueOf(section, '[name="comment"]').trim()
  const { searchId } = trail()
  return {
    id: newId(),
    article,
    verdict,
    ...(reason && { reason }),
    ...(comment && { comment }),
    ...(searchId && { searchId }),
  }
}

function valueOf(section: HTMLElement, selector: string): string {
  return section.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? ''
}
