/**
 * `npm run lock`: adds to package-lock.json the platform variants that npm leaves out when a registry lacks them
 * (npm/cli issue 9846); the next `npm ci` would refuse the lock without them. Run it after every change of dependencies;
 * `-- scripts/bench/peers/package-lock.json` completes another lock.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What a lock names as optional dependency and does not hold: `[name, range]` each. */
export function missingVariants(lock) {
  const known = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').pop()))
  const wanted = Object.values(lock.packages).flatMap((entry) => Object.entries(entry.optionalDependencies ?? {}))
  return [...new Map(wanted)].filter(([name]) => !known.has(name))
}

function variantOf(name, range) {
  const systems = { darwin: 'darwin', win: 'win32', freebsd: 'freebsd', android: 'android' }
  const system = Object.keys(systems).find((word) => name.includes(word))
  const processor = ['wasm32', 'arm64'].find((word) => name.includes(word)) ?? 'x64'
  return {
    version: range.replace(/^[\^~]/, ''),
    cpu: [processor],
    license: 'MIT',
    optional: true,
    os: [system ? systems[system] : 'linux'],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = resolve(root, process.argv[2] ?? 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingVariants(lock)
  for (const [name, range] of missing) lock.packages[`node_modules/${name}`] = variantOf(name, range)
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, JSON.stringify(lock, null, 2) + '\n')
  console.log(
    missing.length === 0 ? 'The lock file is complete.' : `Added ${missing.map(([name]) => name).join(', ')}.`,
  )
}
