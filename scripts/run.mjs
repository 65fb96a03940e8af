/**
 * The bootstrap: `node scripts/run.mjs SCRIPT [arguments]` runs a script of ours under the pinned Node.
 *
 * Depends on nothing, so that it runs before anything is installed and on any Node from 20 on: installs what the lock
 * file names when node_modules is missing or older, then hands over to the Node that the lock pins, and passes signals on.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const lockFile = join(root, 'package-lock.json')
const installed = join(modules, '.package-lock.json')
const stampFile = join(modules, '.deskbook-lock')

/** Node's first release that runs what we ship: TypeScript without a build step, and SQLite inside. */
const NEEDED = 24

/** How Node runs a server that keeps running: without room for more young objects than it needs, 20 MB less at rest. */
export const serverOptions = ['--max-semi-space-size=4']

/** Where Node keeps what it compiled: a start takes half the time from there, and never loads what strips types. */
export const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, '.deskbook', 'compiled')

/**
 * Runs one of our scripts with all that it needs in place. Its exit code becomes that of this process; given back is
 * whether it ended well and by itself.
 */
export async function run(script, args = [], options = []) {
  if (isStale()) await install()
  const node = pinnedNode()
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter)
  const { code, stopped } = await handOver(node, [...options, join(root, script), ...args], {
    ...process.env,
    PATH: path,
    NODE_COMPILE_CACHE: compiled,
    // What people build and write stays with them.
    ASTRO_TELEMETRY_DISABLED: '1',
  })
  process.exitCode = code
  return code === 0 && !stopped
}

function isStale() {
  if (!existsSync(installed)) return true
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') !== lockDigest()
  return statSync(installed).mtimeMs < statSync(lockFile).mtimeMs
}

function lockDigest() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

async function install() {
  console.log('Deskbook: installing packages from the lock file. The first time takes about a minute.')
  // npm tells its scripts where it is itself; by hand, the npm of the PATH does.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error']
  const { code, stopped } = npm
    ? await handOver(process.execPath, [npm, ...args], process.env)
    : await handOver('npm', args, process.env, { shell: process.platform === 'win32' })
  // Half an installation is none: the next start begins it again.
  if (stopped) process.exit(0)
  if (code !== 0) {
    console.error(`Deskbook: npm ci ended with ${code}. Read its message above, mend it and start again.`)
    process.exit(code)
  }
  writeFileSync(stampFile, lockDigest())
}

function pinnedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const folder = join(modules, `node-${system}-${process.arch}`, 'bin')
  const pinned = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath
  console.error(
    `Deskbook: there is no Node ${NEEDED} for ${process.platform} ${process.arch} among the packages, and this is Node ${process.versions.node}; install Node ${NEEDED} and start again.`,
  )
  process.exit(1)
}

/**
 * Runs a program with our terminal and our signals until it ends. Gives its exit code (0 where our signal ended it) and
 * whether it was asked to stop.
 */
function handOver(program, args, env, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit', ...options })
    let stopped = false
    const pass = (signal) => {
      stopped = true
      child.kill(signal)
    }
    const signals = ['SIGTERM', 'SIGINT', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    child.on('error', (error) => {
      console.error(`Deskbook: ${program} could not be started: ${error.message}`)
      resolve({ code: 1, stopped })
    })
    child.on('exit', (code) => {
      for (const each of signals) process.off(each, pass)
      resolve({ code: code ?? (stopped ? 0 : 1), stopped })
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2)
  if (script) await run(script, args)
  else {
    console.error('Deskbook: say which script to run, for example: node scripts/run.mjs scripts/build.ts')
    process.exitCode = 1
  }
}
