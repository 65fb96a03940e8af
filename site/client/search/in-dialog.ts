/** The panel in the dialog: its query stays with the page's place in the history, and a link shows it on a page of its own. */
import { mountPanel } from './panel.ts'

/** @returns whether it works now */
export async function searchInDialog(dialog: HTMLDialogElement, root: HTMLElement): Promise<boolean> {
  const full = dialog.querySelector<HTMLAnchorElement>('a[data-full]')
  const plain = full?.href ?? ''
  return await mountPanel(root, {
    given: (history.state as { readonly search?: string } | null)?.search ?? '',
    follow(query) {
      if (full) full.href = query === '' ? plain : `${plain}?${new URLSearchParams({ q: query })}`
      if (dialog.open) history.replaceState({ ...history.state, search: query }, '')
    },
    leave: () => dialog.close(),
  })
}
