/** Another site: a server under a name of its own, whose pages are its owner's and who keeps whatever is asked of it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Elsewhere {
  /** Without a slash at the end. */
  readonly url: string
  /** Methods and addresses that were asked for. */
  readonly asked: string[]
  /** What it answers at an address from now on. */
  serve(address: string, html: string): void
  stop(): Promise<void>
}

/** `portal.example` is a name of loopback for the browser of the tests (scripts/chromium.ts). */
export async function elsewhere(): Promise<Elsewhere> {
  const pages = new Map<string, string>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const html = pages.get(request.url ?? '')
    // Scripts, styles and pictures are taken from it too: it says nothing of what they are.
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', ...(html && { 'Content-Type': 'text/html' }) })
    response.end(html ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://portal.example:${port}`,
    asked,
    serve: (address, html) => void pages.set(address, html),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
