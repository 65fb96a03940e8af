/** `npm start`, once everything is installed: builds the site when it is not up to date, then serves it. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir, outDir } from './folders.ts'
import { isFresh } from './freshness.ts'
import { root } from './steps.ts'

if (!(await isFresh(contentDir, outDir, new Date()))) await build()
await import('../server/main.ts')

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
