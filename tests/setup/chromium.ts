/** The Chromium of the journeys, unpacked once: `inject('chromium')` is its program. */
import type { TestProject } from 'vitest/node'
import { chromiumPath } from '../../scripts/chromium.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string
  }
}

export default async function setUp(project: TestProject) {
  project.provide('chromium', await chromiumPath())
}
