/** What a process asks of the system, in order, as strace shows it; where there is no strace, why not. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Only the thread that runs our code: it writes to the database and to the sockets. */
export const strace = (output: string) => [
  'strace',
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
    execFileSync('strace', ['-y', '-o', '/dev/null', 'true'], { stdio: 'pipe' })
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

/** `wal`: bytes into the WAL, with them; `sync`: the WAL put on the disk; `answer`: bytes to a socket, with them. */
export interface Call {
  readonly does: 'wal' | 'sync' | 'answer'
  readonly line: string
}

/** The calls of which the order is promised. */
export function callsIn(output: string): Call[] {
  return readFileSync(output, 'utf8')
    .split('\n')
    .flatMap((line): Call[] => {
      if (/^pwrite64\(\d+<[^>]+-wal>/.test(line)) return [{ does: 'wal', line }]
      if (/^f(data)?sync\(\d+<[^>]+-wal>\)\s+= 0$/.test(line)) return [{ does: 'sync', line }]
      if (/^(write|writev|sendto|sendmsg)\(\d+<(socket|TCP)/.test(line)) return [{ does: 'answer', line }]
      return []
    })
}
