/**
 * A whole portal for a while: the server in a process of its own, on a free port, over a built site and an empty folder of
 * data. For journeys, pictures and whatever else needs the real thing beside it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { compiled, serverOptions } from './run.mjs'
import { root } from './steps.ts'

export interface Serving {
  /** Without a slash at the end. */
  readonly url: string
  readonly pid: number
  /** The one-time link for an agent that the console showed. */
  readonly signInLink: string
  /** Where it keeps its database; gone once it is stopped. */
  readonly dataDir: string
  /** Everything the server printed so far. */
  printed(): string
  /** The exit code that followed. SIGKILL is for whoever has no use for what it would still bring in order. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/**
 * Starts the server as `npm start` does, over the site in `outDir`, or another program that serves it; resolves when it told its address and
 * sign-in link.
 * @throws Error with what the server printed, when it ends before that.
 */
export async function serving(
  outDir: string,
  env: NodeJS.ProcessEnv = {},
  program = 'server/main.ts',
): Promise<Serving> {
  const dataDir = await mkdtemp(join(tmpdir(), 'deskbook-portal-'))
  const port = await freePort()
  const server = spawn('node', [...serverOptions, program], {
    cwd: root,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compiled,
      PORT: String(port),
      DATA_DIR: dataDir,
      OUT_DIR: outDir,
      ...env,
    },
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
    pid: server.pid ?? 0,
    signInLink,
    dataDir,
    printed: () => printed,
    async stop(signal = 'SIGTERM') {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = once(server, 'exit')
        server.kill(signal)
        await ended
      }
      await rm(dataDir, { recursive: true, force: true })
      return server.exitCode
    },
  }
}
