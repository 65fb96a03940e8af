/**
 * `npm run bench -- serve`: an article as browsers ask for it, from our server process and from the barest one with the
 * same bytes; then how long a start takes, and how much memory rest and load need.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { serving } from '../serving.ts'
import { duel, startEcho } from './duel.ts'
import { within } from './figures.ts'
import { generate } from './load.ts'
import { memoryMb } from './process.ts'
import { jsonRequest, newSearch, pageRequest } from './requests.ts'
import { builtSite, middlePage } from './site.ts'

const starts = 5

/** Only what a newcomer would set, whatever this shell has. */
export const plain = { LOG_LEVEL: 'warn', DATABASE_URL: '', PUBLIC_URL: '', REQUIRE_SIGN_IN: '' }

export async function serve({ rounds, seconds }: { readonly rounds: number; readonly seconds: number }) {
  const site = await builtSite()
  const { path, file } = await middlePage(site)
  const echo = await startEcho(file)
  const portal = await serving(site, plain)
  const sideOf = (port: number, pid: number) => {
    const page = pageRequest(port, path)
    return { port, pid, status: '200', request: () => page }
  }
  const ours = sideOf(Number(new URL(portal.url).port), portal.pid)
  try {
    const page = []
    for (const connections of [32, 128]) {
      page.push(await duel(ours, sideOf(echo.port, echo.pid), { connections, rounds, seconds, atLeast: 0.6 }))
    }
    return { path, page, ...(await lives(site)) }
  } finally {
    echo.stop()
    await portal.stop()
  }
}

/** From the start of the process until it is ready; its memory after a pause, and at most while it is told searches. */
async function lives(site: string) {
  // `npm start` has the server compiled before it starts it; whoever begins here does it by a start that is not counted.
  await (await serving(site, plain)).stop()
  const runs: { readyMs: number; restMb: number; loadMb: number }[] = []
  for (let number = 0; number < starts; number++) {
    const began = performance.now()
    const portal = await serving(site, plain)
    const port = Number(new URL(portal.url).port)
    await fetch(`${portal.url}/api/ready`)
    const readyMs = performance.now() - began
    await pause(5_000)
    const restMb = memoryMb(portal.pid)
    const request = () => jsonRequest(port, '/api/searches', newSearch())
    await generate({ port, connections: 128, seconds: 4, status: '204', request })
    runs.push({ readyMs, restMb, loadMb: memoryMb(portal.pid, 'VmHWM') })
    console.error(`  ready after ${Math.round(readyMs)} ms`)
    await portal.stop()
  }
  const each = (of: 'readyMs' | 'restMb' | 'loadMb') => runs.map((run) => run[of])
  return {
    readyMs: within(each('readyMs'), { atMost: 2_000 }),
    restMb: within(each('restMb'), { atMost: 120 }),
    loadMb: within(each('loadMb'), { atMost: 300 }),
  }
}
