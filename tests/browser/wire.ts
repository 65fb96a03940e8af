/** What a browser asks for, on the page and in its workers, and what the answers weigh on the wire. */
import { Agent, get } from 'node:http'
import type { Page } from 'playwright-core'

export interface Asked {
  readonly path: string
  /** Milliseconds since 1970. */
  readonly sent: number
}

/** Everything that the page asks for from now on. */
export function asksOf(page: Page): { sofar(): Asked[]; done(): readonly string[] } {
  const requests: { path: string; sent: () => number }[] = []
  const done: string[] = []
  page.on('request', (request) => {
    requests.push({ path: new URL(request.url()).pathname, sent: () => request.timing().startTime })
  })
  page.on('requestfinished', (request) => void done.push(new URL(request.url()).pathname))
  return { sofar: () => requests.map(({ path, sent }) => ({ path, sent: sent() })), done: () => done }
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Bytes of an answer, headers included, as a browser that knows Brotli gets it. Asked one after another. */
export function bytesOf(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (answer) => {
      const headers = answer.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0)
      const statusLine = 'HTTP/1.1 200 OK\r\n'.length
      let bytes = statusLine + headers + '\r\n'.length
      answer.on('data', (data: Buffer) => (bytes += data.length))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address}: ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })
}
