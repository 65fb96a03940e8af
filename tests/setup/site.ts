/** The site, built once a run from content/ by the very command people use; `inject('site')` is its folder. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runQuietly } from '../../scripts/steps.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    site: string
  }
}

export default async function setUp(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'deskbook-site-'))
  const site = join(folder, 'dist')
  const { code, output } = await runQuietly('node', ['scripts/build.ts'], { OUT_DIR: site })
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`)
  project.provide('site', site)
  return () => rm(folder, { recursive: true, force: true })
}
