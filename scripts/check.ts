/**
 * `npm run check`: whether the house stands. Content first (schema, links, owners, words; golden queries once those are
 * right), then formatting, rules of components and code, and types where the content has no error; every fault of each is listed.
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
/** Room for young objects: a compiler makes so many that collecting them is a fifth of its time. */
const roomy = { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64` }
const typesOfComponents = () => step('types of components', () => runQuietly('astro', types, roomy))
const rulesOfComponents = () =>
  step('rules of components', () => runQuietly('eslint', ['--max-warnings=0', '**/*.astro']))
const strict = ['--deny-warnings', '--report-unused-disable-directives']
const code = () =>
  step('types and rules of code', () => runQuietly('oxlint', ['--type-aware', '--type-check', ...strict]))
const rulesWithoutTypes = () => step('rules of code that need no types', () => runQuietly('oxlint', strict))

const folder = values.content === undefined ? contentDir : resolve(root, values.content)

if (values.json) {
  const { code, output } = await judge(folder)
  console.log(output)
  process.exitCode = code
} else {
  const isRight = await step('content', () => judge(folder))
  const passed = [isRight]
  if (values.content === undefined) {
    passed.push(await rulesOfComponents())
    passed.push(...(await Promise.all([format(), isRight ? typesOfComponents() : true])))
    // Types rest on those that Astro has just written; of faulty content it writes none.
    passed.push(await (isRight ? code() : rulesWithoutTypes()))
    if (!isRight) console.log('– types are looked at once the content is right')
  }
  process.exitCode = passed.every(Boolean) ? 0 : 1
}
