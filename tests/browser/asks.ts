/** What a browser asks for, on the page and in its workers. */
import type { Page } from 'playwright-core'

export interface Asked {
  readonly path: string
  /** Milliseconds since 1970; infinite for what is not answered yet. */
  readonly sent: number
}

/** Everything that the page asks for from now on. */
export function asksOf(page: Page): { sofar(): Asked[]; done(): readonly string[] } {
  const requests: { path: string; sent: () => number }[] = []
  const done: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') return
    requests.push({ path: new URL(request.url()).pathname, sent: () => request.timing().startTime })
  })
  page.on('requestfinished', (request) => void done.push(new URL(request.url()).pathname))
  return {
    sofar: () => requests.map(({ path, sent }) => ({ path, sent: sent() > 0 ? sent() : Infinity })),
    done: () => done,
  }
}
