/** When the browser has time, and whether the reader has bytes to spare. */

/** Milliseconds that a busy browser is waited for. */
const PATIENCE = 1_000

/** When the browser has nothing better to do; not every one says so. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, PATIENCE)
  })
}

/** When what was changed is about to be drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}

/** The reader asked for as few bytes as will do. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}
