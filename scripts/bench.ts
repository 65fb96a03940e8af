/**
 * `npm run bench -- NAME [--force] [--rounds 7] [--seconds 3] [--articles 1000] [--runs 3]`: one benchmark, told as one
 * JSON object; progress goes to the other output. Nothing is measured while the machine is busy, unless forced to, and
 * then the result says that it is not to be quoted. Exit 1 without a result that may be.
 */
import { parseArgs } from 'node:util'
import about from '../package.json' with { type: 'json' }
import { judgeLoad, loadNow, machine } from './bench/quiet.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    force: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '3' },
    articles: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
  },
})
const [rounds, seconds, articles, runs] = [values.rounds, values.seconds, values.articles, values.runs].map(Number) as [
  number,
  number,
  number,
  number,
]

const benches: Readonly<Record<string, () => Promise<object>>> = {
  serve: async () => (await import('./bench/serve.ts')).serve({ rounds, seconds }),
  ingest: async () => (await import('./bench/ingest.ts')).ingest({ rounds, seconds }),
  build: async () => (await import('./bench/build.ts')).build({ articles, runs }),
  search: async () => (await import('./bench/search.ts')).search(),
  typing: async () => (await import('./bench/typing.ts')).typing({ articles }),
}

const [name = ''] = positionals
const bench = benches[name]
if (!bench || ![rounds, seconds, articles, runs].every((figure) => figure > 0)) {
  console.error(`Say what to measure: npm run bench -- ${Object.keys(benches).join('|')}`)
  process.exit(1)
}

const before = loadNow()
const verdict = judgeLoad(before, values.force)
const quotable = verdict.goOn && verdict.quotable
const result = verdict.goOn ? await bench() : {}
const circumstances = { taken: new Date().toISOString(), deskbook: about.version, machine: machine() }
const load = { before, after: loadNow() }
const told = { bench: name, quotable, ...('why' in verdict && { why: verdict.why }), ...result, load, ...circumstances }
console.log(JSON.stringify(told, null, 2))
process.exitCode = quotable ? 0 : 1
