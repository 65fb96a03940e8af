/**
 * `npm test`: every test there is, ending with `Tests: N passed, N failed`. Arguments are file filters of Vitest.
 * Exit 0 only if all passed; a PostgreSQL or a Chromium that cannot be had is a failure, never a skip.
 */
import { startVitest } from 'vitest/node'

const vitest = await startVitest(process.argv.slice(2), { run: true, watch: false })
await vitest.close()

const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
const count = (state: string) => tests.filter((test) => test.result().state === state).length
const broken = vitest.state
  .getTestModules()
  .filter((module) => module.state() === 'failed' && module.errors().length > 0)
const errors = vitest.state.getUnhandledErrors().length

const failed = count('failed') + broken.length + errors
const skipped = count('skipped') + count('pending')
console.log(`\nTests: ${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || count('passed') === 0 ? 1 : 0
