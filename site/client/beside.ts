/** Where what floats stands beside what it belongs to. Pure: boxes in, a place out, all in pixels of the window. */

/** Edges as `getBoundingClientRect` gives them. */
export interface Edges {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Between the two, and between what floats and the edge of the window. */
const GAP = 6
const MARGIN = 12

/**
 * Below the last line of a link that may run over two, above the first where there is no room below, and never beyond the
 * left or right edge of the window.
 */
export function placeBeside(first: Edges, last: Edges, floating: Size, window: Size): { left: number; top: number } {
  const left = Math.max(MARGIN, Math.min(last.left, window.width - floating.width - MARGIN))
  const below = last.bottom + GAP
  const above = first.top - GAP - floating.height
  return { left, top: below + floating.height > window.height && above >= 0 ? above : below }
}
