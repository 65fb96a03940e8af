/**
 * `npm run bench -- ingest`: beacons that are answered once they are on the disk, from our server process, against the
 * barest server that only sends the same body back. Every answered beacon is then looked for in the database.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { OutlineFile } from '../../content/outline.ts'
import { serving, type Serving } from '../serving.ts'
import { duel, startEcho, type Duel } from './duel.ts'
import { generate } from './load.ts'
import { jsonRequest, newSearch, newTicket, newView } from './requests.ts'
import { plain } from './serve.ts'
import { builtSite } from './site.ts'

interface Runs {
  readonly rounds: number
  readonly seconds: number
}

const beacons = [
  { path: '/api/searches', table: 'searches', make: newSearch },
  { path: '/api/views', table: 'article_views', make: newView },
] as const

export async function ingest(runs: Runs) {
  const site = await builtSite()
  const outline = JSON.parse(await readFile(join(site, 'content.json'), 'utf8')) as OutlineFile
  const request = outline.content.portal.ask.request
  const { DATABASE_URL: other = '' } = process.env
  const sqlite = await measure(await serving(site, plain), request, runs, rowsOf)
  if (!other.startsWith('postgres')) return { sqlite }
  return { sqlite, postgres: await measure(await serving(site, { ...plain, DATABASE_URL: other }), request, runs) }
}

async function measure(portal: Serving, requestType: string, runs: Runs, rows?: typeof rowsOf) {
  const echo = await startEcho()
  const port = Number(new URL(portal.url).port)
  const told: Record<string, Duel[]> = {}
  try {
    for (const { path, table, make } of beacons) {
      let sent = 0
      const mine = () => {
        sent++
        return jsonRequest(port, path, make())
      }
      const ours = { port, pid: portal.pid, status: '204', request: mine }
      const same = () => jsonRequest(port, path, make(), echo.port)
      const peer = { port: echo.port, pid: echo.pid, status: '200', request: same }
      const duels: Duel[] = []
      for (const connections of [32, 128]) {
        duels.push(await duel(ours, peer, { connections, ...runs, atLeast: 0.5 }))
      }
      told[path] = duels
      const kept = rows?.(portal, table)
      if (kept !== undefined && kept !== sent) throw new Error(`${sent} beacons were answered and ${kept} kept`)
    }
    const ticket = () => jsonRequest(port, '/api/tickets', newTicket(requestType))
    const tickets = await generate({ port, connections: 32, seconds: runs.seconds, status: '201', request: ticket })
    return { ...told, tickets }
  } finally {
    echo.stop()
    await portal.stop()
  }
}

function rowsOf({ dataDir }: Serving, table: string): number {
  const database = new DatabaseSync(join(dataDir, 'deskbook.db'), { readOnly: true })
  const row = database.prepare(`select count(*) as rows from ${table}`).get()
  database.close()
  return Number(row?.['rows'])
}
