/** A portal behind a real port, and requests as bytes: clients that help would put right what a test means to send wrong. */
import { once } from 'node:events'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'
import { createDoor } from '../../server/app.ts'
import type { Lane } from '../../server/http/door.ts'
import { serverOver } from '../../server/serve.ts'
import type { Portal } from './portal.ts'

export interface Answer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

export type Send = (request: string | Buffer) => Promise<Answer>

/** Listens on a free port of loopback until the tests of the file are over; yields a way to send bytes. */
export async function listen(portal: Portal, door: Lane = createDoor(portal.deps)): Promise<Send> {
  const server = serverOver(portal.app, door, portal.deps)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => void server.close())
  const { port } = server.address() as AddressInfo
  return (request) => send(port, request)
}

/** A request line and headers; the connection is closed after the answer. */
export function lines(...head: readonly string[]): string {
  return [...head, 'Connection: close', '', ''].join('\r\n')
}

async function send(port: number, request: string | Buffer): Promise<Answer> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  // A refused request may be answered by a closed door; what came before that still counts.
  socket.on('error', () => {})
  socket.write(request)
  await new Promise((resolve) => socket.on('close', resolve))
  const text = Buffer.concat(chunks).toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const [first = '', ...rest] = text.slice(0, end).split('\r\n')
  const headers = rest.map(
    (line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()] as const,
  )
  return { status: Number(first.split(' ')[1] ?? 0), headers: new Map(headers), body: text.slice(end + 4) }
}
