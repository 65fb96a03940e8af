/**
 * Load over real connections: each sends its next request as soon as the answer to the last is whole. Made for this, since
 * a generator that takes longer for a request than the server for its answer would measure itself: it costs half of what
 * the barest node:http server does.
 */
import { connect } from 'node:net'
import { quantile, rounded } from './figures.ts'

export interface Load {
  readonly port: number
  readonly connections: number
  readonly seconds: number
  /** What the answers must begin with: "204". */
  readonly status: string
  /** A whole request, with its body. */
  readonly request: () => string | Buffer
}

export interface Outcome {
  /** Answers a second. */
  readonly rate: number
  readonly answers: number
  /** Answers of another status. */
  readonly wrong: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** @throws Error when a connection breaks */
export async function generate({ port, connections, seconds, status, request }: Load): Promise<Outcome> {
  const times: number[] = []
  let wrong = 0
  const began = performance.now()
  const end = began + seconds * 1_000

  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').setNoDelay(true)
      let sent = 0
      let rest = 0
      let head: Buffer | undefined
      const send = () => {
        sent = performance.now()
        socket.write(request())
      }
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('close', () => reject(new Error(`The server on port ${port} closed a connection`)))
      socket.on('data', (chunk) => {
        if (rest === 0) {
          head = head ? Buffer.concat([head, chunk]) : chunk
          const answer = answerIn(head)
          if (!answer) return
          if (answer.status !== status) wrong++
          rest = answer.length - head.length
          head = undefined
        } else rest -= chunk.length
        if (rest > 0) return
        const now = performance.now()
        times.push(now - sent)
        if (now < end) send()
        else socket.removeAllListeners('close').end(resolve)
      })
    })

  await Promise.all(Array.from({ length: connections }, one))
  const rate = times.length / ((performance.now() - began) / 1_000)
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
  return { rate: rounded(rate), answers: times.length, wrong, p50: rounded(p50), p99: rounded(p99) }
}

/** The status and the whole length of an answer, once its headers are there. */
export function answerIn(bytes: Buffer): { readonly status: string; readonly length: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const head = bytes.toString('latin1', 0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? '0'
  return { status: head.slice(9, 12), length: end + 4 + Number(length) }
}
