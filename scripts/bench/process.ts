/** What a process used, as the system counts it (Linux: /proc). */
import { readdirSync, readFileSync } from 'node:fs'

/** Parts of a second in which Linux tells processor time: always 100 to programs, whatever the kernel's own clock. */
const ticks = 100

/** Processor seconds of a process. */
export function cpuSeconds(pid: number): number {
  return secondsIn(statOf(pid), [11, 12])
}

/** Processor seconds of all children of this process that have ended, with theirs. */
export function endedSeconds(): number {
  return secondsIn(statOf(process.pid), [13, 14])
}

function secondsIn(fields: readonly string[], places: readonly number[]): number {
  return places.reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) / ticks
}

/** Megabytes in memory now, or the most there ever were. */
export function memoryMb(pid: number, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
}

/** The process and all below it, as far as they are there. */
export function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statOf(Number(name))[1])] as const)
  const family = new Set([pid])
  for (let size = 0; size < family.size;) {
    size = family.size
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child)
  }
  return [...family]
}

/** From the state on, behind the name, which may hold anything; nothing of a process that is gone. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
