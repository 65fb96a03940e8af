/**
 * The search dialog: opened by button, `/` and Ctrl or ⌘ K; closed by Esc, a click outside, Back or its button. It opens
 * at once, and the search itself is loaded behind it. On the search page, and where a page has a field of its own, the
 * keys lead there instead.
 */
import { keep, recall } from './kept.ts'
import { mounting } from './search/mounting.ts'

/** `history.state.search` is the query of a dialog that stands open at that place of the history. */
type Place = { readonly search?: string } | null

export function wireDialog(dialog: HTMLDialogElement | null): void {
  const field = document.querySelector<HTMLInputElement>('main [role="search"] input[type="search"]')
  const panel = document.querySelector<HTMLElement>('main [data-search-panel]')
  const mount = dialog && mountingIn(dialog)

  const open = (query?: string) => {
    if (panel || !dialog) {
      focusOn(field)
      return
    }
    const input = dialog.querySelector<HTMLInputElement>('[role="combobox"]')
    if (!dialog.open) dialog.showModal()
    if (query !== undefined && input) input.value = query
    else history.pushState({ ...history.state, search: input?.value ?? '' }, '')
    input?.select()
    mount?.()
  }

  document.addEventListener('keydown', (event) => {
    if (recall('browser', 'keys') === 'off' || event.isComposing || event.altKey) return
    const held = event.ctrlKey || event.metaKey
    if (held && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      if (dialog?.open) dialog.close()
      else open()
    } else if (event.key === '/' && !held && !dialog?.open && !isTyping(event.target)) {
      event.preventDefault()
      if (field) focusOn(field)
      else open()
    }
  })
  for (const button of document.querySelectorAll<HTMLElement>('[data-search-button]')) {
    button.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open()
    })
  }
  if (!dialog) return
  wireClosing(dialog)
  wireKeySwitch(dialog)
  // Back to a page on which the dialog stood open, or a reload of it.
  const place = history.state as Place
  if (place?.search !== undefined && !panel) open(place.search)
}

function mountingIn(dialog: HTMLDialogElement): (() => void) | undefined {
  const panel = dialog.querySelector<HTMLElement>('[data-search-panel]')
  if (!panel) return undefined
  return mounting(panel, async () => {
    const { searchInDialog } = await import('./search/in-dialog.ts')
    return () => searchInDialog(dialog, panel)
  })
}

function wireClosing(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element)) return
    const link = target.closest('a')
    if (target === dialog || target.closest('[data-close]')) dialog.close()
    else if (link && !event.ctrlKey && !event.metaKey && link.href.split('#')[0] === location.href.split('#')[0]) {
      // A section of this very page: nothing is loaded, so the dialog must make room for it.
      history.replaceState({ ...history.state, search: undefined }, '')
      dialog.close()
    }
  })
  dialog.addEventListener('close', () => {
    if ((history.state as Place)?.search !== undefined) history.back()
  })
  addEventListener('popstate', () => {
    if (dialog.open && (history.state as Place)?.search === undefined) dialog.close()
  })
}

/** Keys of one letter can be turned off (WCAG 2.1.4). */
function wireKeySwitch(dialog: HTMLDialogElement): void {
  const box = dialog.querySelector<HTMLInputElement>('input[data-keys]')
  if (!box) return
  box.checked = recall('browser', 'keys') !== 'off'
  box.addEventListener('change', () => keep('browser', 'keys', box.checked ? undefined : 'off'))
}

function focusOn(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
