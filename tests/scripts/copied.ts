/** A copy of Deskbook for tests that change its code, or build beside others: Astro keeps one workshop a copy. */
import { cp, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, runQuietly } from '../../scripts/steps.ts'

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

/** Builds with the copy's own command. @throws Error with what it printed */
export async function buildWith(copy: string, contentDir: string, outDir: string): Promise<void> {
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir }
  const { code, output } = await runQuietly('node', [join(copy, 'scripts/build.ts')], env)
  if (code !== 0) throw new Error(output)
}

/** Replaces a stretch of a file everywhere in it. @throws Error where it is not there */
export async function change(path: string, from: string, to: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  if (!before.includes(from)) throw new Error(`${path} has no “${from}”`)
  await writeFile(path, before.replaceAll(from, to))
}
