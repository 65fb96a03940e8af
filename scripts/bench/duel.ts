/** Two servers under the same load, by turns: what disturbs the machine disturbs both. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { against, median, rounded, type Figure } from './figures.ts'
import { generate, type Load } from './load.ts'
import { cpuSeconds } from './process.ts'

/** A server and what it is sent. */
export interface Side extends Pick<Load, 'port' | 'request' | 'status'> {
  readonly pid: number
}

export interface Duel extends Figure {
  readonly connections: number
  readonly runs: number
  /** Milliseconds, ours and the peer's. */
  readonly p50: readonly [number, number]
  readonly p99: readonly [number, number]
  /** Processor time of an answer in microseconds, ours and the peer's: what stays right on a busy machine. */
  readonly cpu: readonly [number, number]
  /** How much of a core each server had: below 0.9 something else was the limit. */
  readonly busy: readonly [number, number]
}

export interface Rounds {
  readonly connections: number
  readonly rounds: number
  readonly seconds: number
  readonly atLeast: number
}

/** @throws Error when a server gave an answer that it should not */
export async function duel(ours: Side, peer: Side, { connections, rounds, seconds, atLeast }: Rounds): Promise<Duel> {
  for (const side of [ours, peer]) await round(side, connections, seconds / 2)
  const runs: Record<'ours' | 'peer', Awaited<ReturnType<typeof round>>>[] = []
  for (let number = 0; number < rounds; number++) {
    // Each goes first as often as the other.
    const first = await round(number % 2 === 0 ? ours : peer, connections, seconds)
    const second = await round(number % 2 === 0 ? peer : ours, connections, seconds)
    runs.push(number % 2 === 0 ? { ours: first, peer: second } : { ours: second, peer: first })
    console.error(`  ${connections} connections: ${runs.at(-1)?.ours.rate} of ${runs.at(-1)?.peer.rate} a second`)
  }
  const each = (of: 'p50' | 'p99' | 'cpu' | 'busy') =>
    [rounded(median(runs.map(({ ours }) => ours[of]))), rounded(median(runs.map(({ peer }) => peer[of])))] as const
  const rates = runs.map(({ ours, peer }) => ({ ours: ours.rate, peer: peer.rate }))
  const figure = against(rates, { atLeast })
  return {
    connections,
    runs: rounds,
    ...figure,
    p50: each('p50'),
    p99: each('p99'),
    cpu: each('cpu'),
    busy: each('busy'),
  }
}

async function round({ pid, port, request, status }: Side, connections: number, seconds: number) {
  const [began, before] = [performance.now(), cpuSeconds(pid)]
  const outcome = await generate({ port, connections, seconds, status, request })
  if (outcome.wrong > 0) throw new Error(`${outcome.wrong} answers on port ${port} were not ${status}`)
  const used = cpuSeconds(pid) - before
  return { ...outcome, cpu: (used / outcome.answers) * 1e6, busy: used / ((performance.now() - began) / 1_000) }
}

/** Starts the bare echo in a process of its own. */
export async function startEcho(file?: string): Promise<{ readonly pid: number; readonly port: number; stop(): void }> {
  const program = fileURLToPath(new URL('echo.mjs', import.meta.url))
  const echo = spawn('node', [program, ...(file === undefined ? [] : [file])], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [told] = (await once(echo.stdout, 'data')) as [Buffer]
  return { pid: echo.pid ?? 0, port: Number(told.toString()), stop: () => echo.kill() }
}
