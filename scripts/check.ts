/**
 * `npm run check`: whether the house stands. Content first (schema, links, owners, words; golden queries once those are
 * right), then formatting, types (where the content has no error) and rules of code; every fault of each is listed.
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

/** Room for young objects: a compiler makes so many that collecting them was a fifth of its time. */
const ROOMY = { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64` }

const folder = values.content === undefined ? contentDir : resolve(root, values.content)

if (values.json) {
  const { code, output } = await judge(folder)
  console.log(output)
  process.exitCode = code
} else {
  const passed = [await step('content', () => judge(folder))]
  const [isRight] = passed
  if (values.content === undefined) {
    passed.push(
      ...(await Promise.all([
        step('format', () => runQuietly('prettier', ['--check', '--log-level=warn', '.'])),
        // Astro would tell the same faults once more, without their lines.
        ...(isRight
          ? [step('types', () => runQuietly('astro', ['check', '--minimumFailingSeverity=warning'], ROOMY))]
          : []),
      ])),
      await step('code', () => runQuietly('eslint', ['--max-warnings=0', '.'])),
    )
  }
  if (values.content === undefined && !isRight) console.log('– types are looked at once the content is right')
  process.exitCode = passed.every(Boolean) ? 0 : 1
}
