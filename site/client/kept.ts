/**
 * What the browser keeps for us, as text by name. A browser that keeps nothing (private window, full disk, blocked)
 * only forgets: nothing here throws.
 */

/** `tab` ends with the tab, `browser` stays. */
export type Place = 'tab' | 'browser'

/** The text kept under `deskbook.<name>`, or undefined. */
export function recall(place: Place, name: string): string | undefined {
  try {
    return storeOf(place).getItem(`deskbook.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text, or forgets it where there is none. */
export function keep(place: Place, name: string, text: string | undefined): void {
  try {
    if (text === undefined) storeOf(place).removeItem(`deskbook.${name}`)
    else storeOf(place).setItem(`deskbook.${name}`, text)
  } catch {
    // Kept nowhere: the page works without.
  }
}

/** A JSON value kept under a name; undefined for none, and for one that is no JSON. */
export function recallValue(place: Place, name: string): unknown {
  try {
    return JSON.parse(recall(place, name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function storeOf(place: Place): Storage {
  return place === 'tab' ? sessionStorage : localStorage
}
