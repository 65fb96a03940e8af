/**
 * The site, built once a run from content/ by the very command people use; `inject('site')` is its folder. Other tests
 * run meanwhile: whoever needs it asks at `inject('builder')`, and is answered when it stands.
 */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runQuietly } from '../../scripts/steps.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    site: string
    /** Answers 200 when the site stands, 500 with what went wrong when it does not. */
    builder: string
  }
}

export default async function setUp(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'deskbook-site-'))
  const site = join(folder, 'dist')
  const built = runQuietly('node', ['scripts/build.ts'], { OUT_DIR: site })
  const door = createServer((_, response) => {
    void built.then(({ code, output }) => {
      response.writeHead(code === 0 ? 200 : 500, { Connection: 'close' })
      response.end(output)
    })
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  project.provide('site', site)
  project.provide('builder', `http://127.0.0.1:${(door.address() as AddressInfo).port}/`)
  return async () => {
    await built
    door.close()
    await rm(folder, { recursive: true, force: true })
  }
}
