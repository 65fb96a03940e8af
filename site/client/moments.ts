/** When the browser has time, and whether the reader has bytes to spare. On the page and in a worker. */

/** Milliseconds that a busy browser is waited for, and that one which cannot say how busy it is. */
const PATIENCE = 1_000

/** When the browser has nothing better to do; not every one says so, and no worker can. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, PATIENCE)
  })
}

/** After so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** The reader asked for as few bytes as will do. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}
