/**
 * People who write at once: tickets, replies to them, verdicts, searches. Each sending has a name; whoever is left without
 * an answer does not know what became of it and sends the very same again, until it is answered.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { uuidv7 } from '../../../server/db/id.ts'
import { visitorAt } from '../portal.ts'
import { shield, type Opened } from '../tickets/asking.ts'

export type Kind = 'ticket' | 'reply' | 'feedback' | 'search'

/** Something that was sent and answered. */
export interface Answered {
  readonly kind: Kind
  /** Its Idempotency-Key, or its id where that is made by who sends it. */
  readonly key: string
  /** Of a ticket. */
  readonly number?: number
}

export interface Sending {
  readonly kind: Kind
  readonly key: string
  readonly path: string
  readonly body: object
  readonly bearer?: string
}

export interface Crowd {
  /** In the order of the answers. */
  readonly answered: readonly Answered[]
  /** Answers that nobody foresaw; there should be none. */
  readonly surprises: readonly string[]
  /** How many were left without an answer at first. */
  unsure(): number
  /** Resolves when so many more were answered. */
  more(count: number): Promise<void>
  /** Ends each one's turn when all that it sent is answered. */
  rest(): Promise<void>
}

/** What lies between two attempts while the server is away. */
const againMs = 100

/** Begins at once; `where` tells the origin of the server for somebody's next attempt. */
export function crowd(size: number, where: (writer: number, attempt: number) => string): Crowd {
  const answered: Answered[] = []
  const surprises: string[] = []
  let unsure = 0
  let resting = false
  let waiting: { readonly until: number; readonly resolve: () => void }[] = []

  const send = async (writer: number, sending: Sending) => {
    for (let attempt = 0; ; attempt++) {
      if (attempt === 1) unsure++
      if (attempt > 0) await pause(againMs)
      const origin = where(writer, attempt)
      const answer = await post(origin, sending).catch(() => undefined)
      // Cut off, or told that the server is on its way out: it may have been kept, or not.
      if (answer === undefined || answer.status === 503) continue
      if (answer.status !== 201 && answer.status !== 204) surprises.push(`${answer.status} ${answer.text}`)
      const opened = sending.kind === 'ticket' ? (JSON.parse(answer.text) as Opened) : undefined
      answered.push({ kind: sending.kind, key: sending.key, ...(opened ? { number: opened.ticket.number } : {}) })
      for (const { until, resolve } of waiting) if (answered.length >= until) resolve()
      return opened
    }
  }

  const turn = async (writer: number) => {
    while (!resting) {
      const opened = await send(writer, ticket())
      for (const next of [search(), feedback(), ...(opened ? [reply(opened), reply(opened)] : []), search()]) {
        await send(writer, next)
      }
    }
  }

  const turns = Promise.all(Array.from({ length: size }, (_, writer) => turn(writer)))
  return {
    answered,
    surprises,
    unsure: () => unsure,
    more: async (count) => {
      const until = answered.length + count
      await Promise.race([new Promise<void>((resolve) => waiting.push({ until, resolve })), turns])
      waiting = waiting.filter((other) => other.until > answered.length)
    },
    rest: async () => {
      resting = true
      await turns
    },
  }
}

function ticket(): Sending {
  const key = randomUUID()
  return { kind: 'ticket', key, path: '/api/tickets', body: { requestType: 'question', ...shield } }
}

function reply({ ticket, link }: Opened): Sending {
  const bearer = new URL(link).searchParams.get('token') ?? ''
  const path = `/api/tickets/${ticket.id}/messages`
  return { kind: 'reply', key: randomUUID(), path, bearer, body: { body: 'Green again, thank you' } }
}

/** A settled search, new each time. */
export function search(): Sending {
  const id = uuidv7(new Date())
  const body = { id, visitId: id, query: 'shield red', language: 'en', resultCount: 2, answered: 0.4 }
  return { kind: 'search', key: id, path: '/api/searches', body }
}

/** A verdict, new each time. */
export function feedback(): Sending {
  const id = uuidv7(new Date())
  return { kind: 'feedback', key: id, path: '/api/feedback', body: { id, article: 'travel', verdict: 'no' } }
}

async function post(origin: string, { key, path, body, bearer }: Sending) {
  const headers = { 'Idempotency-Key': key, ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) }
  const answer = await visitorAt(origin).post(path, body, headers)
  return { status: answer.status, text: await answer.text() }
}
