/** The server as a process of its own, over a small built site, on a free port: what tests start, ask and kill. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { compiled } from '../../scripts/run.mjs'
import { buildSite } from './built-site.ts'
import { freshFolder } from './databases.ts'

export interface Started {
  readonly process: ChildProcess
  readonly origin: string
  /** What it wrote so far. */
  told(): string
  /** Resolves when it has written this. */
  until(text: string): Promise<void>
  /** Its exit code. */
  ended(): Promise<number | null>
}

const children = new Set<ChildProcess>()
afterAll(() => children.forEach((child) => child.kill('SIGKILL')))

/** Starts it; `under` is a program that starts it in its turn. */
export async function start(
  environment: Readonly<Record<string, string>> = {},
  under: readonly string[] = [],
): Promise<Started> {
  const folder = freshFolder()
  buildSite(folder)
  const port = environment['PORT'] ?? String(await freePort())
  const command = [...under, process.execPath, 'server/main.ts']
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compiled,
      PORT: port,
      DATA_DIR: path.join(folder, 'data'),
      OUT_DIR: folder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const closed = once(child, 'close')
  return {
    process: child,
    origin: `http://127.0.0.1:${port}`,
    told: () => text,
    until: async (wanted) => {
      while (!text.includes(wanted)) {
        await Promise.race([once(child.stdout, 'data'), closed])
        const over = child.exitCode !== null || child.signalCode !== null
        if (over && !text.includes(wanted)) throw new Error(`It ended early:\n${text}`)
      }
    },
    ended: async () => ((await closed) as [number | null])[0],
  }
}
