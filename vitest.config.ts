/**
 * One run of everything. Stores and routes share one PostgreSQL; journeys share a site that is built once, while the others run
 * already, and a Chromium in each process. A set-up starts only when a test of its project runs.
 */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/setup/order.ts'

/** What is polled for may take its time on a busy machine: a test fails for what is wrong, not for what is slow. */
const patience = { testTimeout: 120_000, hookTimeout: 300_000, expect: { poll: { timeout: 30_000 } } }

/** As many as there are cores: with one more, browsers take each other's turns and the whole takes longer. */
const maxWorkers = availableParallelism()

/** Files share the processes they run in, where packages stay loaded; of our own code each has everything anew. */
const shared = { isolate: false, maxWorkers, ...patience }
const asNew = 'tests/setup/as-new.ts'

const named = (name: string, include: string[], globalSetup: string[] = [], setupFiles = [asNew]) => ({
  test: { name, include, globalSetup, setupFiles, ...shared },
})

export default defineConfig({
  test: {
    globalSetup: 'tests/setup/folder.ts',
    maxWorkers,
    sequence: { sequencer: LongestFirst, setupFiles: 'list' },
    projects: [
      named(
        'browser',
        ['tests/browser/**/*.test.ts'],
        ['tests/setup/site.ts', 'tests/setup/chromium.ts'],
        [asNew, 'tests/setup/site-is-built.ts'],
      ),
      named('server', ['tests/server/**/*.test.ts'], ['tests/setup/postgres.ts', 'tests/setup/content.ts']),
      named('rules', ['tests/{content,site,scripts}/**/*.test.ts', 'tests/house*.test.ts'], [], []),
    ],
  },
})
