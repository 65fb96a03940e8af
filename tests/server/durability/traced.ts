/** What a process asks of the system, in order, as strace shows it; where there is no strace, why not. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** All threads: one runs our code, writes to the database and to the sockets and may sync, others of Node's sync for it. */
export const strace = (output: string) => [
  'strace',
  '-f',
  '-y',
  '-s',
  '20000',
  '-e',
  'trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg',
  '-o',
  output,
]

/** Why nothing can be traced here; undefined where it can. */
export function whyNoTrace(): string | undefined {
  try {
    execFileSync('strace', ['-f', '-y', '-o', '/dev/null', 'true'], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? 'strace is not installed'
      : 'strace may not trace here'
  }
}

/** The process that a program under strace is. */
export function tracedBy(pid: number | undefined): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())
}

/** What happens to a sync: it fails as a broken disk lets it, or takes two seconds. */
export const faults = { fails: 'error=EIO', lasts: 'delay_enter=2000000' } as const

/** Does so to every sync of `file` by a process that runs; what it yields ends that. */
export async function injure(
  pid: number | undefined,
  file: string,
  fault: keyof typeof faults,
): Promise<() => Promise<void>> {
  const calls = ['-f', '-p', String(pid), '-P', file, '-e', 'trace=fdatasync,fsync', '-o', '/dev/null']
  const strace = spawn('strace', [...calls, '-e', `inject=fdatasync,fsync:${faults[fault]}`])
  const ended = once(strace, 'exit')
  let said = ''
  while (!said.includes(' attached')) {
    const [more] = (await Promise.race([once(strace.stderr, 'data'), ended])) as [unknown]
    if (!Buffer.isBuffer(more)) throw new Error(`strace ended: ${said}`)
    said += more.toString()
  }
  return async () => {
    strace.kill('SIGINT')
    await ended
  }
}

/**
 * `wal`: bytes into the WAL, with them; `answer`: bytes to a socket, with them; `sync`: the WAL put on the disk, told when
 * it is over. `after` counts the calls that were made before it began.
 */
export interface Call {
  readonly does: 'wal' | 'sync' | 'answer'
  readonly line: string
  readonly after: number
}

/** The calls of which the order is promised. What another thread cuts in two is told as `unfinished` and `resumed`. */
export function callsIn(output: string): Call[] {
  const calls: Call[] = []
  const syncing = new Map<string, number>()
  for (const line of readFileSync(output, 'utf8').split('\n')) {
    const { thread = '', call = '' } = /^(?<thread>\d+) +(?<call>.*)$/.exec(line)?.groups ?? {}
    const after = calls.length
    if (/^pwrite64\(\d+<[^>]+-wal>/.test(call)) calls.push({ does: 'wal', line, after })
    else if (/^(write|writev|sendto|sendmsg)\(\d+<(socket|TCP)/.test(call)) calls.push({ does: 'answer', line, after })
    else if (/^f(data)?sync\(\d+<[^>]+-wal>\)\s+= 0$/.test(call)) calls.push({ does: 'sync', line, after })
    else if (/^f(data)?sync\(\d+<[^>]+-wal> <unfinished \.\.\.>$/.test(call)) syncing.set(thread, after)
    else if (/^<\.\.\. f(data)?sync resumed>\)\s+= 0$/.test(call)) {
      const began = syncing.get(thread)
      // Those of other files did not begin here.
      if (began !== undefined) calls.push({ does: 'sync', line, after: began })
      syncing.delete(thread)
    }
  }
  return calls
}
