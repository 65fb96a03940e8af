/**
 * `npm run search:eval -- --all DIR`: every set of a folder of sets, each in a process of its own so that none weighs on
 * another, and which goals are reached. The figures go out as one JSON object, the table to the other output.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadavg } from 'node:os'
import { runQuietly } from '../steps.ts'
import { round } from './figures.ts'
import { goals, type Goal } from './goals.ts'
import { BadLines } from './lines.ts'
import type { Figures } from './measure.ts'

/** Runs of a set by how its log was used: the flags, or nothing for no log. */
type Runs = ReadonlyMap<string, Figures>

/** @returns the exit code: 1 where a goal is missed. @throws BadLines for a folder without sets, and with what a set says */
export async function runAll(folder: string): Promise<0 | 1> {
  const sets = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'docs.jsonl')))
    : []
  if (sets.length === 0)
    throw new BadLines(`${folder}: found no set, expected folders with docs.jsonl and queries.jsonl`)

  const runs = new Map<string, Runs>()
  for (const name of sets) runs.set(name, await runsOf(folder, name))
  const rows = goals.map((goal) => ({ ...told(goal, runs) }))
  for (const { name, figure, expected, verdict } of rows)
    console.error(`${verdict.padEnd(9)}${name.padEnd(46)}${String(figure ?? '').padStart(8)}  ${expected}`)
  console.error(`load ${loadavg()[0]?.toFixed(2)}: above 1 the milliseconds are not to be quoted`)
  const sources = [...runs].map(([name, own]) => [name, Object.fromEntries(own)] as const)
  console.log(JSON.stringify({ goals: rows, sets: Object.fromEntries(sources) }, null, 2))
  return rows.some(({ verdict }) => verdict === 'missed') ? 1 : 0
}

async function runsOf(folder: string, name: string): Promise<Runs> {
  const file = (of: string) => join(folder, name, `${of}.jsonl`)
  const given = ['docs', 'queries', 'qrels'].filter((of) => existsSync(file(of))).flatMap((of) => [`--${of}`, file(of)])
  const logs = goals.flatMap(({ sets, log }) => (sets.test(name) && log && existsSync(file('clicks')) ? [log] : []))
  const runs = new Map([['', await run(given)]])
  for (const log of logs) runs.set(keyOf(log), await run([...given, '--clicks', file('clicks'), ...log]))
  return runs
}

async function run(args: readonly string[]): Promise<Figures> {
  const script = join(import.meta.dirname, '..', 'search-eval.ts')
  const { code, output } = await runQuietly(process.execPath, [script, ...args])
  if (code !== 0) throw new BadLines(output)
  return JSON.parse(output) as Figures
}

function keyOf(log: readonly string[] | undefined): string {
  return log === undefined ? '' : ['--clicks', ...log].join(' ')
}

function told({ name, sets, log, figure, goal }: Goal, runs: ReadonlyMap<string, Runs>) {
  const figures = [...runs].flatMap(([set, own]) => {
    const measured = own.get(keyOf(log))
    return sets.test(set) && measured !== undefined ? [figure(measured)] : []
  })
  const known = figures.filter((value) => value !== undefined)
  const expected = 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`
  if (known.length === 0) return { name, expected, verdict: 'not here' }
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const reached = 'atLeast' in goal ? mean >= goal.atLeast : mean <= goal.atMost
  return { name, figure: round(mean, 3), expected, verdict: reached ? 'reached' : 'missed' }
}
