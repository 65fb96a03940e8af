/**
 * One run of everything. Rules run alone; stores and routes share one PostgreSQL; journeys share one Chromium and a site
 * that is built once. A set-up starts only when a test of its project runs.
 */
import { defineConfig } from 'vitest/config'

/** What is polled for may take its time on a busy machine: a test fails for what is wrong, not for what is slow. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 15_000 } } }
const named = (name: string, include: string[], globalSetup: string[] = []) => ({
  test: { name, include, globalSetup, ...patience },
})

export default defineConfig({
  test: {
    projects: [
      named('rules', ['tests/{content,site,scripts}/**/*.test.ts', 'tests/house*.test.ts']),
      named('server', ['tests/server/**/*.test.ts'], ['tests/setup/postgres.ts', 'tests/setup/content.ts']),
      named('browser', ['tests/browser/**/*.test.ts'], ['tests/setup/site.ts', 'tests/setup/chromium.ts']),
    ],
  },
})
