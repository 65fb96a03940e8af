/** Runs a program to its end and tells what it and all its children used. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { endedSeconds, familyOf, memoryMb } from './process.ts'

export interface Used {
  readonly cpuSeconds: number
  readonly wallSeconds: number
  /** The most that all its processes had in memory at one time, looked at ten times a second. */
  readonly memoryMb: number
}

/** One at a time: the processor time of children is told for all of them together. @throws Error with its last words */
export async function watch(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Used> {
  const [began, before] = [performance.now(), endedSeconds()]
  const child = spawn('node', args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-4_000)))
  }
  let most = 0
  const looking = setInterval(() => (most = Math.max(most, familyMb(child.pid ?? 0))), 100)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(looking)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`)
  const wallSeconds = (performance.now() - began) / 1_000
  return { cpuSeconds: endedSeconds() - before, wallSeconds, memoryMb: most }
}

function familyMb(pid: number): number {
  return familyOf(pid).reduce((sum, one) => {
    try {
      return sum + memoryMb(one)
    } catch {
      // It ended meanwhile.
      return sum
    }
  }, 0)
}
