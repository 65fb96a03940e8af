/** Buttons that copy what stands beside them. Where the browser has no clipboard (plain http) they stay hidden. */
import { element } from './element.ts'

const SHOWN_FOR = 2_000

/**
 * Markup of code: `.code` with a hidden `button` that says in `data-copied` that it has copied, and a `pre`. Of a link to
 * keep: `desk-copy[data-copied]` with an `input`, a hidden `button` and a `[role=status]`.
 */
export function wireCopying(): void {
  // Missing on plain-http intranets, whatever the type says.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard) return
  for (const button of document.querySelectorAll<HTMLElement>('.code button')) {
    const label = button.textContent
    const status = element('span', { class: 'hidden', role: 'status' })
    button.after(status)
    offer(button, clipboard, {
      // Without the end of the last line: pasted into a terminal it would run.
      text: () => button.parentElement?.querySelector('pre')?.textContent.trimEnd() ?? '',
      say: (copied) => {
        const told = copied ? (button.dataset['copied'] ?? label) : ''
        status.textContent = told
        button.textContent = told || label
      },
    })
  }
  for (const box of document.querySelectorAll<HTMLElement>('desk-copy')) {
    const [field, button, status] = [
      box.querySelector('input'),
      box.querySelector('button'),
      box.querySelector('[role=status]'),
    ]
    if (!field || !button || !status) continue
    offer(button, clipboard, {
      text: () => field.value,
      say: (copied) => (status.textContent = copied ? (box.dataset['copied'] ?? '') : ''),
    })
  }
}

interface Copying {
  readonly text: () => string
  /** Told when it was copied, and when that need not be said any longer. */
  readonly say: (copied: boolean) => void
}

function offer(button: HTMLElement, clipboard: Clipboard, { text, say }: Copying): void {
  button.hidden = false
  button.addEventListener('click', () => {
    clipboard.writeText(text()).then(
      () => {
        say(true)
        setTimeout(() => say(false), SHOWN_FOR)
      },
      () => undefined,
    )
  })
}
