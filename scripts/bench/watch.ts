/**
 * Runs a program to its end and tells what it and all its children used. The system adds a child to its parent only when the
 * parent waits for it; one that was ended and left (pagefind, say) counts as it was last seen.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpuSeconds, endedSeconds, familyOf, memoryMb } from './process.ts'

export interface Used {
  readonly cpuSeconds: number
  readonly wallSeconds: number
  /** The most that all its processes had in memory at one time, looked at ten times a second. */
  readonly memoryMb: number
}

/** One at a time: the processor time of children is told for all of them together. @throws Error with its last words */
export async function watch(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<Used> {
  const [began, before] = [performance.now(), endedSeconds()]
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-4_000)))
  }
  let most = 0
  const seen = new Map<number, number>()
  const looking = setInterval(() => {
    const family = familyOf(child.pid ?? 0)
    most = Math.max(most, memoryOf(family))
    for (const one of family) seen.set(one, Math.max(seen.get(one) ?? 0, cpuSeconds(one)))
  }, 100)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(looking)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`)
  const wallSeconds = (performance.now() - began) / 1_000
  const seconds = Math.max(
    endedSeconds() - before,
    [...seen.values()].reduce((sum, one) => sum + one, 0),
  )
  return { cpuSeconds: seconds, wallSeconds, memoryMb: most }
}

function memoryOf(family: readonly number[]): number {
  return family.reduce((sum, one) => {
    try {
      return sum + memoryMb(one)
    } catch {
      // It ended meanwhile.
      return sum
    }
  }, 0)
}
