/**
 * `npm run search:eval -- --docs D.jsonl --queries Q.jsonl [--qrels R.jsonl] [--clicks C.jsonl] [--run OUT.jsonl]`: the
 * very engine of the browser over any collection; prints one JSON object of figures. Formats are in docs/search.md.
 * `--wrong 0.2 [--seed 1]` spoils that share of the clicks, `--log-limit 30` keeps so many of an article: they change the
 * log and never the engine. `--all DIR` runs every set of a folder of sets and tells which goals are reached.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { options, settings, usage, WrongUse } from './eval/arguments.ts'
import { readCollection } from './eval/collection.ts'
import { BadLines } from './eval/lines.ts'
import { learnFrom } from './eval/log.ts'
import { measure } from './eval/measure.ts'

try {
  const { files, run, log, all } = settings(parseArgs({ options, allowPositionals: true, strict: false }))
  if (all !== undefined) {
    const { runAll } = await import('./eval/all.ts')
    process.exitCode = await runAll(all)
  } else {
    const { docs, queries, answers, clicks } = readCollection(files)
    const learned = learnFrom(docs, clicks, log)
    const { figures, found } = measure({ docs, queries, answers }, learned.queries)
    if (run !== undefined) writeFileSync(run, found.map((line) => `${JSON.stringify(line)}\n`).join(''))
    console.log(JSON.stringify({ ...figures, learned: learned.figures }, null, 2))
  }
} catch (error) {
  if (!(error instanceof BadLines || error instanceof WrongUse)) throw error
  console.error(error instanceof WrongUse ? `${error.message}\n${usage}` : error.message)
  process.exitCode = 2
}
