/**
 * A portal behind somebody in between, who drops headers of it or changes its pages: what would happen if the portal had
 * forgotten them. A server of its own: what a browser is told by its debugger it treats as no real answer.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Between {
  /** Without a slash at the end. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Hands on what is read of the portal, all headers but those named, pages as `changed` says. */
export async function between(
  portal: string,
  without: readonly string[],
  changed: (html: string) => string = (html) => html,
): Promise<Between> {
  const gone = new Set([...without, 'content-encoding', 'content-length', 'transfer-encoding'])
  const server = createServer((request, response) => {
    const { cookie = '', accept = '' } = request.headers
    void fetch(`${portal}${request.url}`, { headers: { cookie, accept }, redirect: 'manual' }).then(async (answer) => {
      const isPage = answer.headers.get('content-type')?.startsWith('text/html')
      const body = Buffer.from(await answer.arrayBuffer())
      response.writeHead(answer.status, Object.fromEntries([...answer.headers].filter(([name]) => !gone.has(name))))
      response.end(isPage ? changed(body.toString()) : body)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
