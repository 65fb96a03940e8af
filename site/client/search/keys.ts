/**
 * What a key means in the search field (WAI-ARIA combobox with a list; the focus stays in the field while it is walked). Pure.
 *
 * While an input method is composing, every key belongs to it: Enter commits a candidate and must not search or open.
 */

export type Meaning =
  | { readonly act: 'move'; readonly to: number }
  | { readonly act: 'open'; readonly newTab: boolean }
  | { readonly act: 'submit' | 'back' | 'nothing' }

/** What we look at of a KeyboardEvent. */
export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  /** 229 for a key an input method swallowed; Safari says it of the Enter that ended a composition. */
  readonly keyCode: number
}

/** Whether a key belongs to an input method. */
export function isComposing(key: Pick<Key, 'isComposing' | 'keyCode'>): boolean {
  return key.isComposing || key.keyCode === 229
}

/** The meaning of a key with `count` options of which `active` (from 0, -1 for none) is marked. */
export function meaningOf(key: Key, active: number, count: number): Meaning {
  if (isComposing(key) || key.altKey) return { act: 'nothing' }
  const held = key.ctrlKey || key.metaKey
  if (key.key === 'Enter') return active < 0 ? { act: 'submit' } : { act: 'open', newTab: held }
  if (key.key === 'Escape') return { act: 'back' }
  if (held || key.shiftKey || count === 0) return { act: 'nothing' }
  switch (key.key) {
    case 'ArrowDown':
      return { act: 'move', to: (active + 1) % count }
    case 'ArrowUp':
      return { act: 'move', to: active <= 0 ? count - 1 : active - 1 }
    // Without a marked option these two belong to the text.
    case 'Home':
      return active < 0 ? { act: 'nothing' } : { act: 'move', to: 0 }
    case 'End':
      return active < 0 ? { act: 'nothing' } : { act: 'move', to: count - 1 }
    default:
      return { act: 'nothing' }
  }
}
