/** A whole portal for a journey: the built site, a server process of its own with an empty database, and a browser. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'
import { root } from '../../scripts/steps.ts'

export interface Portal {
  /** Without a slash at the end. */
  readonly url: string
  /** The one-time link for an agent that the console showed. */
  readonly signInLink: string
  /** Everything the server printed so far. */
  printed(): string
  /** What the database holds, as SQL names it. */
  rows(sql: string): Record<string, unknown>[]
  /** SIGTERM, and the exit code that followed. */
  stop(): Promise<number | null>
}

/** Starts `node server/main.ts` on a free port of the loopback; resolves when it told its address and sign-in link. */
export async function startPortal(env: NodeJS.ProcessEnv = {}): Promise<Portal> {
  const folder = await mkdtemp(join(tmpdir(), 'deskbook-portal-'))
  const port = await freePort()
  const server = spawn('node', ['server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, OUT_DIR: inject('site'), ...env },
  })
  let printed = ''
  const told = new Promise<RegExpExecArray>((resolve, reject) => {
    const keep = (data: Buffer) => {
      printed += data.toString()
      const link = /http:\/\/\S+\/desk\/sign-in\/\?token=\S+/.exec(printed)
      if (link) resolve(link)
    }
    server.stdout.on('data', keep)
    server.stderr.on('data', keep)
    server.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${printed}`)))
  })
  const [signInLink] = await told
  return {
    url: `http://127.0.0.1:${port}`,
    signInLink,
    printed: () => printed,
    rows(sql) {
      const database = new DatabaseSync(join(folder, 'deskbook.db'), { readOnly: true })
      const rows = database
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }))
      database.close()
      return rows
    },
    async stop() {
      if (server.exitCode === null) {
        const ended = once(server, 'exit')
        server.kill('SIGTERM')
        await ended
      }
      await rm(folder, { recursive: true, force: true })
      return server.exitCode
    },
  }
}

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** The run's one Chromium. */
export function connect(): Promise<Browser> {
  return chromium.connect(inject('chromium'))
}

/** A person at a browser of their own; every CSP violation and script error it meets is kept in `complaints`. */
export async function person(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext & { complaints: string[] }> {
  const context = await browser.newContext(options)
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return Object.assign(context, { complaints })
}
