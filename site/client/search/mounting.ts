/** A search panel that is made to work, and once more where that failed: its files may be out of reach for a while. */

export interface Mounting {
  /** Mounts the panel, unless it works already or is about to. */
  begin(): void
  /** Its script could not be had, and a page asks for a script once: only another page can have it. */
  readonly isLost: boolean
}

/**
 * What failed is tried again by `begin`, and by a network that is back. Until then the page shows what the build wrote into
 * it for that.
 *
 * @param mount whether the panel works now; rejects where its script cannot be had
 */
export function mounting(panel: HTMLElement, mount: () => Promise<boolean>): Mounting {
  const broken = panel.querySelector<HTMLElement>('[data-broken]')
  let state: 'idle' | 'busy' | 'done' | 'lost' = 'idle'
  const begin = () => {
    if (state !== 'idle') return
    state = 'busy'
    addEventListener('online', begin, { once: true })
    if (broken) broken.hidden = true
    mount().then(
      (works) => end(works ? 'done' : 'idle'),
      () => end('lost'),
    )
  }
  const end = (as: typeof state) => {
    state = as
    if (broken) broken.hidden = as === 'done'
  }
  return {
    begin,
    get isLost() {
      return state === 'lost'
    },
  }
}
