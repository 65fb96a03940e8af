/** What `npm run search:eval` is told. It knows no flag that would change how the engine ranks, and refuses unknown ones. */
import type { parseArgs } from 'node:util'
import type { Files } from './collection.ts'
import type { LogOptions } from './log.ts'

export const options = {
  docs: { type: 'string' },
  queries: { type: 'string' },
  qrels: { type: 'string' },
  clicks: { type: 'string' },
  run: { type: 'string' },
  wrong: { type: 'string' },
  seed: { type: 'string' },
  'log-limit': { type: 'string' },
  all: { type: 'string' },
} as const

export const usage = `npm run search:eval -- --docs D.jsonl --queries Q.jsonl [--qrels R.jsonl] [--clicks C.jsonl] [--run OUT.jsonl]
  [--wrong 0.2 [--seed 1]] [--log-limit 30], or --all DIR`

/** What was said cannot be done. */
export class WrongUse extends Error {}

export interface Settings {
  readonly files: Files
  readonly run?: string | undefined
  readonly log: LogOptions
  /** A folder of sets to run instead. */
  readonly all?: string | undefined
}

/** @throws WrongUse for unknown flags, missing files and numbers that are none */
export function settings({ values, positionals }: ReturnType<typeof parseArgs>): Settings {
  const known = Object.keys(options)
  const [extra] = [
    ...Object.keys(values)
      .filter((name) => !known.includes(name))
      .map((name) => `--${name}`),
    ...positionals,
  ]
  if (extra !== undefined)
    throw new WrongUse(`Found ${extra}, expected one of ${known.map((name) => `--${name}`).join(' ')}`)

  const given = (name: keyof typeof options) => {
    const value = values[name]
    if (value === undefined || (typeof value === 'string' && value !== '')) return value
    throw new WrongUse(`Found --${name} without a value, expected one behind it`)
  }
  const number = (name: keyof typeof options, least: number, most: number) => {
    const said = given(name)
    const value = Number(said)
    if (said === undefined || (value >= least && value <= most)) return said === undefined ? undefined : value
    throw new WrongUse(`Found --${name} ${said}, expected a number from ${least} to ${most}`)
  }
  const [docs, queries, all] = [given('docs'), given('queries'), given('all')]
  if (all === undefined && (docs === undefined || queries === undefined))
    throw new WrongUse(`Found no --${docs === undefined ? 'docs' : 'queries'}, expected a file`)
  return {
    files: { docs: docs ?? '', queries: queries ?? '', qrels: given('qrels'), clicks: given('clicks') },
    run: given('run'),
    log: {
      wrong: number('wrong', 0, 1) ?? 0,
      seed: number('seed', 0, 2 ** 31) ?? 1,
      limit: number('log-limit', 0, 1e9) ?? Infinity,
    },
    all,
  }
}
