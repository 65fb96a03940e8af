/**
 * A port of the loopback that nobody listens on, and that nobody else is given until its server listens.
 *
 * Asking the system for one and closing it again is not enough: it takes such ports for outgoing connections as well, and in the
 * half second before a server listens one may be gone. So they lie below that range (32768 on Linux), and each process counts
 * from a place of its own.
 */
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Above the ports that browsers refuse to open (10080 is the last), below those of outgoing connections. */
const FIRST = 12_000
const PORTS = 20_000
/** How many a process has to itself before it meets the next one's. */
const OWN = 50

let next = (process.pid * OWN) % PORTS

/** @throws Error when no port of the range can be listened on. */
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
  } catch {
    return false
  }
  probe.close()
  await once(probe, 'close')
  return true
}
