/**
 * `npm run search -- "words" [--language zh-hans] [--content DIR]`: what the portal finds, with scores and why.
 */
import { parseArgs } from 'node:util'
import { readContent } from '../content/read.ts'
import { Language, languages } from '../content/schema.ts'
import { searchDocs } from '../site/build/search-docs.ts'
import { ANSWERED, buildIndex, openIndex, type Hit, type Piece } from '../site/search/index.ts'
import { dateIn } from '../site/views/amounts.ts'
import { contentDir } from './folders.ts'

const usage = `npm run search -- "words" [--language ${languages.join('|')}] [--content DIR] [--limit 10] [--typing]`

function stop(why: string, code: 1 | 2): never {
  console.error(why)
  process.exit(code)
}

function argumentsOf() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'en' },
        content: { type: 'string', default: contentDir },
        limit: { type: 'string', default: '10' },
        typing: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return stop(`${(error as Error).message}\n${usage}`, 2)
  }
}

const { values, positionals } = argumentsOf()
const language = Language.safeParse(values.language)
const limit = Number(values.limit)
if (positionals.length === 0) stop(`Found no words to search for\n${usage}`, 2)
if (!language.success) stop(`Found --language ${values.language}, expected one of ${languages.join(', ')}\n${usage}`, 2)
if (!Number.isInteger(limit) || limit < 1)
  stop(`Found --limit ${values.limit}, expected a whole number from 1 on\n${usage}`, 2)

const { content } = await readContent(values.content)
if (content === undefined)
  stop(`Nothing in ${values.content} can be read; npm run check -- --content ${values.content} tells why.`, 1)

const engine = openIndex(buildIndex(searchDocs(content), content.pins))
const answer = engine.search(positionals.join(' '), {
  ...{ language: language.data, limit, typing: values.typing },
  today: dateIn(content.portal.zone, new Date()),
})
const verdict = answer.answered >= ANSWERED ? 'answered' : 'not answered'
console.log(`"${answer.query}" → terms "${answer.terms}"`)
console.log(
  `${verdict}: ${answer.answered.toFixed(2)} (from ${ANSWERED} on)${answer.team === undefined ? '' : `, team ${answer.team}`}`,
)
for (const [i, hit] of answer.hits.entries()) console.log(`\n${told(hit, i + 1)}`)

function told(hit: Hit, rank: number): string {
  return [
    `${rank}. ${marked(hit.titleMarks)}  [${hit.kind}, ${hit.language}]  ${hit.score.toFixed(2)}`,
    `   ${hit.path}${hit.section === undefined ? '' : `  § ${hit.section.title}`}`,
    `   ${marked(hit.excerpt)}`,
    `   why: ${hit.why.map(({ kind, query, found }) => (kind === 'exact' ? query : `${query} → ${found} (${kind})`)).join(', ')}`,
    ...hit.sections.map(({ title, path }) => `   · ${title}  ${path}`),
  ].join('\n')
}

function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}
