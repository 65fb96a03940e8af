/** A copy of Deskbook for tests that change its code, or build beside others: Astro keeps one workshop a copy. */
import { execFile } from 'node:child_process'
import { cp, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../scripts/steps.ts'

const kept = ['content', 'site', 'server', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Copies what a build needs into an empty folder, packages as a link. */
export async function copyDeskbook(folder: string): Promise<void> {
  for (const name of [...kept, 'astro.config.mjs']) {
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
}

/** Runs Node in the copy: what Astro draws meanwhile lies where it was started. @throws Error with what it printed */
export async function nodeIn(copy: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  await promisify(execFile)('node', args, { cwd: copy, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } })
}

/** Builds with the copy's own command. @throws Error with what it printed */
export async function buildWith(copy: string, contentDir: string, outDir: string): Promise<void> {
  await nodeIn(copy, [join(copy, 'scripts/build.ts')], { CONTENT_DIR: contentDir, OUT_DIR: outDir })
}

/** Replaces a stretch of a file everywhere in it. @throws Error where it is not there */
export async function change(path: string, from: string, to: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  if (!before.includes(from)) throw new Error(`${path} has no “${from}”`)
  await writeFile(path, before.replaceAll(from, to))
}
