/**
 * A backup that is made while eight people write, through the real server and the real commands: what it restores is one
 * moment of the database, with everything that was answered before it began.
 */
import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { serving, type Serving } from '../../../scripts/serving.ts'
import type { Source } from '../../../server/db/backup.ts'
import { openDb } from '../../../server/db/open.ts'
import { buildSite } from '../built-site.ts'
import { databases, freshFolder } from '../databases.ts'
import { shield, type Opened } from '../tickets/asking.ts'
import { contentsOf, fill, freshSource, storedIn } from './filled.ts'

const WRITERS = 8
/** Answered writes before the backup begins, and while it is made. */
const ENOUGH = 120

/** What a person was told is kept. */
interface Answered {
  readonly ticket: string
  readonly number: number
  /** Ids of the messages, in the order in which they were answered. */
  readonly messages: string[]
}

const run = promisify(execFile)
const environment = ({ databaseUrl, dataDir }: Source) => ({
  PATH: process.env['PATH'],
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir,
})
const command = (name: string, dir: string, source: Source) =>
  run(process.execPath, [`scripts/${name}.ts`, dir], { env: environment(source) })

/** One person: opens a ticket, writes to it twice, opens the next. */
async function write(url: string, answered: Answered[], more: () => boolean): Promise<void> {
  const send = async (address: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(url + address, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { Origin: url, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
    })
    if (answer.status !== 201) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as object
  }
  while (more()) {
    const { ticket, link } = (await send('/api/tickets', { requestType: 'question', ...shield })) as Opened
    const mine: Answered = { ticket: ticket.id, number: ticket.number, messages: [] }
    answered.push(mine)
    const bearer = { Authorization: `Bearer ${new URL(link).searchParams.get('token')}` }
    for (const body of ['One more thing', 'And another']) {
      const { message } = (await send(`/api/tickets/${ticket.id}/messages`, { body }, bearer)) as {
        message: { id: string }
      }
      mine.messages.push(message.id)
    }
  }
}

const countOf = (answered: readonly Answered[]) => answered.reduce((sum, { messages }) => sum + 1 + messages.length, 0)

describe.each(databases)('a backup of $name under load', async (database) => {
  const outDir = freshFolder()
  buildSite(outDir)
  const source = await freshSource(database)
  const target = await freshSource(database)
  const dir = freshFolder()
  let server: Serving | undefined
  afterAll(() => server?.stop())
  const answered: Answered[] = []
  let before: Answered[] = []

  test('is made while the server goes on answering', async () => {
    server = await serving(outDir, environment(source))
    let over = false
    const writing = Promise.all(Array.from({ length: WRITERS }, () => write(server?.url ?? '', answered, () => !over)))
    const until = async (count: number) => {
      while (countOf(answered) < count) await Promise.race([writing, new Promise((done) => setTimeout(done, 5))])
    }
    await until(ENOUGH)
    before = structuredClone(answered)
    const { stdout } = await command('backup', dir, source)
    const during = countOf(answered) - countOf(before)
    await until(countOf(answered) + ENOUGH)
    over = true
    await writing
    expect(during).toBeGreaterThan(WRITERS)
    expect(stdout).toMatch(/Copying .*\n(.*\n)*Backup made: /)
    expect(await server.stop()).toBe(0)
  })

  test('is refused by the command when one byte is not as it was: exit 1, and nothing is there', async () => {
    const name = database.name === 'SQLite' ? 'deskbook.db' : 'tables/tickets.jsonl'
    const file = path.join(dir, contentsOfFirst(dir), name)
    const sound = readFileSync(file)
    const flipped = Buffer.from(sound)
    flipped[sound.length >> 1]! ^= 1
    writeFileSync(file, flipped)
    const refused = await command('restore', dir, target).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(file) as string })
    writeFileSync(file, sound)
    expect(contentsOf(target.dataDir)).toEqual({})
  })

  test('restores to one moment that holds every write that was answered before it', async () => {
    const { stdout } = await command('restore', dir, target)
    expect(stdout).toMatch(/Verifying .*\nRestoring into .*\n(.*\n)*Restored: /)

    const [original, restored] = [await openDb(source.databaseUrl), await openDb(target.databaseUrl)]
    const [was, is] = await Promise.all(
      [original, restored].map(async ({ read }) => ({
        tickets: await read.selectFrom('tickets').selectAll().orderBy('number').execute(),
        messages: await read.selectFrom('ticketMessages').selectAll().orderBy('id').execute(),
        events: await read.selectFrom('ticketEvents').selectAll().orderBy('id').execute(),
        links: await read.selectFrom('linkTokens').selectAll().execute(),
        counter: await read.selectFrom('counters').selectAll().where('name', '=', 'tickets').executeTakeFirst(),
      })),
    )
    await original.close()
    if (!was || !is) throw new Error('There are not two')

    // A part, not all: the backup was made in the middle.
    expect(is.tickets.length).toBeLessThan(was.tickets.length)
    // Counts that fit together are those of one moment: the counter, the tickets, what each of them began with.
    expect(is.tickets.map(({ number }) => number)).toEqual(is.tickets.map((_, index) => index + 1))
    expect(is.counter?.value).toBe(is.tickets.length)
    expect(is.links).toHaveLength(is.tickets.length)
    expect(is.events).toHaveLength(is.tickets.length + is.messages.length)
    // Whoever was answered twice has the first if they have the second.
    const kept = new Set([...is.tickets, ...is.messages].map(({ id }) => id))
    for (const { ticket, messages } of answered) {
      const there = [ticket, ...messages].map((id) => kept.has(id))
      expect(there).toEqual([...there].sort((one, other) => Number(other) - Number(one)))
    }
    for (const { ticket, messages } of before) for (const id of [ticket, ...messages]) expect(kept).toContain(id)

    // Twenty of them, all over: what they say is what they said.
    const step = Math.floor(is.tickets.length / 20)
    const sampled = Array.from({ length: 20 }, (_, index) => is.tickets[index * step]!)
    for (const ticket of sampled) {
      expect(ticket).toEqual(was.tickets.find(({ id }) => id === ticket.id))
      const of = <Row extends { ticketId: string }>(rows: readonly Row[]) =>
        rows.filter(({ ticketId }) => ticketId === ticket.id)
      expect(of(is.events)).toEqual(of(was.events).slice(0, of(is.events).length))
      expect(of(is.messages)).toEqual(of(was.messages).slice(0, of(is.messages).length))
    }
    const orphans = await restored.read
      .selectFrom('ticketEvents')
      .leftJoin('tickets', 'tickets.id', 'ticketEvents.ticketId')
      .where('tickets.id', 'is', null)
      .select('ticketEvents.id')
      .execute()
    expect(orphans).toEqual([])
    if (restored.product === 'sqlite') {
      expect((await sql`pragma integrity_check`.execute(restored.read)).rows).toEqual([{ integrityCheck: 'ok' }])
      expect((await sql`pragma foreign_key_check`.execute(restored.read)).rows).toEqual([])
    }
    await restored.close()
  })

  test('goes on from there: the next number follows the last', async () => {
    const last = (await storedIn(target))['tickets']?.length ?? 0
    await fill(target, 1)
    const tickets = (await storedIn(target))['tickets'] as { number: number }[]
    expect(Math.max(...tickets.map(({ number }) => number))).toBe(last + 1)
  })
})

/** The one backup in a folder. */
function contentsOfFirst(dir: string): string {
  return Object.keys(contentsOf(dir))[0]?.split(path.sep)[0] ?? ''
}

test('both commands say what they need', async () => {
  for (const name of ['backup', 'restore']) {
    const child = spawn(process.execPath, [`scripts/${name}.ts`], { stdio: 'ignore' })
    expect(await new Promise((done) => child.on('exit', done))).toBe(2)
  }
})
