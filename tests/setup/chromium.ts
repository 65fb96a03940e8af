/**
 * One real Chromium a run, that every journey connects to: `CHROMIUM_PATH`, else one of the system, else the one that npm
 * installed. Its own arguments only: the package's would switch the same-origin policy off and make these tests worthless.
 */
import { existsSync } from 'node:fs'
import packaged from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string
  }
}

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export default async function setUp(project: TestProject) {
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? SYSTEM.find((path) => existsSync(path)) ?? (await packaged.executablePath())
  const server = await chromium.launchServer({
    executablePath,
    args: [
      '--no-sandbox',
      '--headless=shell',
      '--disable-background-networking',
      '--host-resolver-rules=MAP portal.example 127.0.0.1',
    ],
  })
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
