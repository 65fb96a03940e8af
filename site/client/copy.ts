/** Buttons that copy the code beside them. Where the browser has no clipboard (plain http) they stay hidden. */

const SHOWN_FOR = 2_000

/** Markup: `.code` with a hidden `button[data-copy]`, which says in `data-copied` that it has copied, and a `pre`. */
export function wireCopying(): void {
  // Missing on plain-http intranets, whatever the type says.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard) return
  for (const button of document.querySelectorAll<HTMLElement>('.code button')) {
    const label = button.textContent
    button.hidden = false
    button.ariaLive = 'polite'
    button.addEventListener('click', () => {
      const code = button.parentElement?.querySelector('pre')?.textContent ?? ''
      clipboard.writeText(code).then(
        () => {
          button.textContent = button.dataset['copied'] ?? label
          setTimeout(() => (button.textContent = label), SHOWN_FOR)
        },
        () => undefined,
      )
    })
  }
}
