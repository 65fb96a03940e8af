/**
 * Ids: UUIDv7 (RFC 9562, section 5.7) with a counter inside a millisecond (section 6.2, method 1) and 62 random bits,
 * so that rows made in one millisecond keep their order. An id orders and names; it is never a secret.
 */
import { randomFillSync } from 'node:crypto'

const counterLimit = 0x1000

let lastTime = -1
let counter = 0

/** A new id for the moment `now`. Later calls yield greater ids, also when the clock stands still or goes back. */
export function uuidv7(now: Date): string {
  const time = now.getTime()
  if (time > lastTime) {
    lastTime = time
    counter = 0
  } else if (++counter === counterLimit) {
    // The counter is spent: borrow the next millisecond rather than lose the order.
    lastTime++
    counter = 0
  }
  return `${headOf(lastTime)}-${(0x7000 | counter).toString(16)}-${randomTail()}`
}

/** Of the ids of a millisecond, which are many: written once. */
let head = { time: -1, text: '' }

function headOf(time: number): string {
  if (head.time !== time) {
    const digits = time.toString(16).padStart(12, '0')
    head = { time, text: `${digits.slice(0, 8)}-${digits.slice(8)}` }
  }
  return head.text
}

/** From here on ids are greater than `id`, one of ours: what a clock that was set back before a start cannot undo. */
export function idsAfter(id: string): void {
  const digits = id.replaceAll('-', '')
  const time = Number.parseInt(digits.slice(0, 12), 16)
  const count = Number.parseInt(digits.slice(13, 16), 16)
  if (time < lastTime || (time === lastTime && count <= counter)) return
  lastTime = time
  counter = count
}

/** Random bytes are fetched and written for 512 ids at once: asking the system costs more than all the rest. */
const pool = Buffer.alloc(4_096)
let digits = ''
let used = 0

/** The last two parts of an id: the variant and 62 random bits. */
function randomTail(): string {
  if (used === digits.length) {
    randomFillSync(pool)
    for (let at = 0; at < pool.length; at += 8) pool[at] = ((pool[at] ?? 0) & 0x3f) | 0x80
    digits = pool.toString('hex')
    used = 0
  }
  const from = used
  used += 16
  return `${digits.slice(from, from + 4)}-${digits.slice(from + 4, used)}`
}
