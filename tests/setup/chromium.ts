/** One real Chromium a run, that every journey connects to. */
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string
  }
}

export default async function setUp(project: TestProject) {
  const server = await chromium.launchServer({ executablePath: await chromiumPath(), args: chromiumArgs })
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
