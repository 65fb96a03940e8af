/**
 * The barest server that Node has: what any server on it can reach at most. Answers GET with the bytes of a file, and
 * everything else with the body that came. `node echo.mjs [FILE]` tells its port and ends with whoever started it.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [, , file] = process.argv
const bytes = file === undefined ? Buffer.alloc(0) : readFileSync(file)

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length }).end(bytes)
    return
  }
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks)
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
process.stdin.on('end', () => process.exit()).resume()
