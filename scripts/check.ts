/**
 * `npm run check`: whether the house stands. Content first (schema, links, owners, words; golden queries once those are
 * right), then formatting, types and rules of code, those of components too; every fault of each is listed.
 * `-- --content DIR` judges another folder and nothing else; `-- --json` prints the faults for machines. Exit 1 on any error, 0 with warnings.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '../content/read.ts'
import { reportOf } from '../content/report.ts'
import { faultsWithGolden } from '../site/build/golden.ts'
import { contentDir } from './folders.ts'
import { root, runQuietly, step, type Outcome } from './steps.ts'

const { values } = parseArgs({ options: { content: { type: 'string' }, json: { type: 'boolean', default: false } } })

async function judge(folder: string): Promise<Outcome> {
  const faults = faultsWithGolden(await readContent(folder, { now: new Date() }))
  const errors = faults.filter((fault) => fault.severity === 'error').length
  const output = values.json ? JSON.stringify({ faults }, null, 2) : reportOf(faults)
  return { code: errors > 0 ? 1 : 0, output }
}

/** Each by the program that tells it quickest (decision 0033). */
const format = () => step('format', () => runQuietly('prettier', ['--check', '--log-level=warn', '.']))
const types = ['check', '--minimumFailingSeverity=warning', '--tsconfig', 'tsconfig.astro.json']
const components = async () => [
  await step('components, their types', () => runQuietly('astro', types)),
  await step('components, their rules', () => runQuietly('eslint', ['--max-warnings=0', '**/*.astro'])),
]
const code = () => step('code, types and rules', () => runQuietly('oxlint', ['--type-aware', '--type-check']))

const folder = values.content === undefined ? contentDir : resolve(root, values.content)

if (values.json) {
  const { code, output } = await judge(folder)
  console.log(output)
  process.exitCode = code
} else {
  const isRight = await step('content', () => judge(folder))
  const passed = [isRight]
  if (values.content === undefined) {
    const whole = isRight ? components() : []
    passed.push(...(await Promise.all([format(), whole])).flat())
    // Astro has just written the types that ours rest on; of faulty content it writes none.
    if (isRight) passed.push(await code())
    else console.log('– components and code are looked at once the content is right')
  }
  process.exitCode = passed.every(Boolean) ? 0 : 1
}
