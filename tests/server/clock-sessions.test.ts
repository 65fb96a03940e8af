/** A clock that jumps while an agent is signed in: no session revives, none lasts longer than its hours. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { databases } from './databases.ts'
import { openPortal, type Visitor } from './portal.ts'
import { html } from './tickets/asking.ts'

const hours = 3_600_000
const days = 24 * hours
const start = new Date('2026-03-02T10:00:00.000Z')

describe.each(databases)('a session under a clock that jumps, on $name', async (database) => {
  const portal = await openPortal(database)
  const at = (time: Date | number) => (portal.clock.now = new Date(time))
  const jump = (length: number) => at(portal.clock.now.getTime() + length)
  afterEach(() => at(start))
  const isIn = async (agent: Visitor) => (await agent.get('/desk/', html)).status === 200

  test.each([
    ['left alone too long', 2 * hours],
    ['past its day', 12 * hours],
    ['ten years too old', 3_652 * days],
  ])('a session that was %s does not revive when the clock goes back', async (_, length) => {
    const agent = await portal.agent('tomasz-oleksy')
    expect(await isIn(agent)).toBe(true)
    jump(length)
    expect(await isIn(agent)).toBe(false)
    at(start)
    expect(await isIn(agent)).toBe(false)
  })

  test('a session lives on over an hour back, and is used up by its hours all the same', async () => {
    const agent = await portal.agent('fiona-grant')
    jump(-hours)
    expect(await isIn(agent)).toBe(true)
    await noted('fiona-grant')
    // Used every hour, on a clock that now runs right.
    for (let hour = 0; hour < 12; hour++) {
      jump(hours)
      expect(await isIn(agent)).toBe(true)
      await noted('fiona-grant')
    }
    jump(hours)
    expect(await isIn(agent)).toBe(false)
  })

  test('a session that began under a clock far ahead is over when the clock is right again', async () => {
    jump(3_652 * days)
    const agent = await portal.agent('tomasz-oleksy')
    expect(await isIn(agent)).toBe(true)
    at(start)
    expect(await isIn(agent)).toBe(false)
    jump(3_652 * days)
    expect(await isIn(agent)).toBe(false)
  })

  test('a day back ends a session rather than prolonging it', async () => {
    const agent = await portal.agent('tomasz-oleksy')
    jump(-days)
    expect(await isIn(agent)).toBe(false)
  })

  /** The note of a session's last use is written in passing. */
  async function noted(person: string) {
    const at = portal.clock.now.toISOString()
    const session = () =>
      portal.db.read.selectFrom('sessions').select('seenAt').where('person', '=', person).executeTakeFirstOrThrow()
    await vi.waitUntil(async () => (await session()).seenAt === at)
  }
})
