import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'

test('a free port is given once, is none that outgoing connections take, and none that is taken', async () => {
  const first = await freePort()
  // Taken in between, as by a program that has nothing to do with us.
  const taken = createServer().listen(first + 1, '127.0.0.1')
  await once(taken, 'listening').catch(() => 'taken already, which serves as well')
  try {
    const ports = [first, await freePort(), await freePort()]
    expect(ports).not.toContain(first + 1)
    expect(new Set(ports).size).toBe(3)
    for (const port of ports) expect(port).toBeLessThan(32_768)
  } finally {
    taken.close()
  }
})
