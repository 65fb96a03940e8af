/**
 * `npm test`: every test there is, ending with `Tests: N passed, N failed`. Arguments are file filters of Vitest.
 * Exit 0 only if all ran and passed: what was skipped, or could not run because a set-up failed, is no success.
 */
import { startVitest } from 'vitest/node'

const vitest = await startVitest(process.argv.slice(2), { run: true, watch: false })
await vitest.close()

const modules = vitest.state.getTestModules()
const tests = modules.flatMap((module) => [...module.children.allTests()])
const count = (state: string) => tests.filter((test) => test.result().state === state).length

/** Files and groups that broke outside their tests: at import, or before or after them. */
const broken = modules
  .flatMap((module) => [module, ...module.children.allSuites()])
  .filter((place) => place.errors().length > 0).length

const failed = count('failed') + broken + vitest.state.getUnhandledErrors().length
const skipped = tests.length - count('passed') - count('failed')
console.log(`\nTests: ${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || skipped > 0 || count('passed') === 0 ? 1 : 0
