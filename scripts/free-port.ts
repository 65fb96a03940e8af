/**
 * A port of the loopback that nobody listens on, and that hardly anybody else gets before somebody listens there.
 *
 * Asking the system for one and closing it again is not enough: it takes such ports for outgoing connections as well, and in the
 * half second before a server listens one may be gone. So they lie below that range (32768 on Linux), and processes count from
 * places of their own, of which there are four hundred.
 */
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Above the ports that browsers refuse to open (10080 is the last), below those of outgoing connections. */
const FIRST = 12_000
const PORTS = 20_000
/** From the place of one process to that of the next. */
const OWN = 50

let next = (process.pid * OWN) % PORTS

/** @throws Error when every port of the range is taken, or nothing can be listened on at all */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < PORTS; tried++) {
    const port = FIRST + next
    next = (next + 1) % PORTS
    if (await isFree(port)) return port
  }
  throw new Error(`No port of 127.0.0.1 from ${FIRST} to ${FIRST + PORTS - 1} is free`)
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
  probe.close()
  await once(probe, 'close')
  return true
}
