/** `npm start`, once everything is installed and before it serves: builds the site when it is not up to date. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentDir, outDir } from './folders.ts'
import { isFresh } from './freshness.ts'
import { compiled, serverOptions } from './run.mjs'
import { root, runQuietly } from './steps.ts'

if (!(await isFresh(contentDir, outDir, new Date()))) await build()
await compileServer()

/** In a process that ends: the one that stays would keep the 25 MB of what strips types from code it meets first. */
async function compileServer(): Promise<void> {
  const done = join(compiled, 'server')
  if (existsSync(done)) return
  const { code } = await runQuietly('node', [...serverOptions, '--import', './server/main.ts', '--eval', ''])
  if (code === 0) await writeFile(done, '').catch(() => undefined)
}

/**
 * In a process of its own: a build needs memory that a server should not keep. A fault in the content must not take down
 * what answered until now, so an older site is served all the same.
 */
async function build(): Promise<void> {
  console.log('Deskbook: building the site. It takes less than a minute.')
  const builder = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' })
  const stop = () => {
    builder.kill('SIGTERM')
    process.exit(0)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  const code = await new Promise<number>((done) => builder.on('exit', (code) => done(code ?? 1)))
  process.off('SIGTERM', stop).off('SIGINT', stop)
  if (code === 0) return
  if (!existsSync(join(outDir, 'manifest.json'))) process.exit(code)
  console.error(
    'Deskbook: serving the site that was built before, without what is new. Mend the faults and start again.',
  )
}
