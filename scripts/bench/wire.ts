/** What an answer weighs on the wire. */
import { Agent, get } from 'node:http'

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
