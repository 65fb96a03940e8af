/** Measuring search over any collection: what it prints, what it refuses, and that its figures are what they say. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languageOf } from '../../scripts/eval/collection.ts'
import { auroc, operatingPoint, rankFigures } from '../../scripts/eval/figures.ts'
import { learnFrom } from '../../scripts/eval/log.ts'
import type { Figures } from '../../scripts/eval/measure.ts'
import { root, runQuietly } from '../../scripts/steps.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'deskbook-eval-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const docs = [
  { id: 'vpn', lang: 'en', title: 'Reach the network drive', body: 'Install the program and sign in.' },
  {
    id: 'leave',
    lang: 'en',
    title: 'Annual leave',
    body: 'Days off are asked for a week before.',
    headings: ['Carry over'],
  },
]
const queries = [
  { id: 'q1', lang: 'en', text: 'network drive', kind: 'asis' },
  { id: 'q2', lang: 'en', text: 'annual leave', kind: 'asis' },
  { id: 'q3', lang: 'en', text: 'annual lea', kind: 'subword' },
  { id: 'q4', lang: 'en', text: 'zebra crossing', kind: 'oos' },
]
const qrels = [
  { q: 'q1', d: 'vpn', rel: 1 },
  { q: 'q2', d: 'leave', rel: 1 },
  { q: 'q3', d: 'leave', rel: 1 },
]

async function file(name: string, lines: readonly unknown[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
  return path
}
const run = (...args: readonly string[]) =>
  runQuietly(process.execPath, [join(root, 'scripts', 'search-eval.ts'), ...args])
const given = async () => [
  ...['--docs', await file('docs.jsonl', docs), '--queries', await file('queries.jsonl', queries)],
  ...['--qrels', await file('qrels.jsonl', qrels)],
]

describe('a collection', () => {
  test('yields one JSON object of figures and a line a query of what was found', async () => {
    const out = join(folder, 'run.jsonl')
    const { code, output } = await run(...(await given()), '--run', out)
    expect(code).toBe(0)
    const figures = JSON.parse(output) as Figures
    expect(figures.kinds).toEqual({
      asis: { n: 2, 'R@1': 100, 'R@3': 100, 'R@10': 100, 'MRR@10': 100 },
      subword: { n: 1, 'R@1': 100, 'R@3': 100, 'R@10': 100, 'MRR@10': 100 },
    })
    expect(figures.noAnswer).toMatchObject({ oos: 1, n: 3, auroc: 1, at90: { caught: 100 } })
    const lines = (await readFile(out, 'utf8'))
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatchObject({ query: 'q1', hits: [{ doc: 'vpn' }] })
  })

  test('with bad lines is told all of them, with file and line, and nothing is measured', async () => {
    const bad = await file('bad.jsonl', [docs[0], '{"id": "x"', { id: '', lang: 'en', title: 7 }])
    const { code, output } = await run('--docs', bad, '--queries', await file('queries.jsonl', queries))
    expect(code).toBe(2)
    expect(output.split('\n')).toEqual([
      `${bad}:2: found {"id": "x", expected one JSON object`,
      `${bad}:3: at "id" found "", expected the id of the document, not an empty text`,
      `${bad}:3: at "title" found 7, expected its title, a text`,
      `${bad}:3: at "body" found nothing, expected its whole text, a text`,
    ])
  })
})

test.each([
  [['--docs', 'd.jsonl'], 'Found no --queries'],
  [['--docs', 'd.jsonl', '--queries', 'q.jsonl', '--title-weight', '9'], 'Found --title-weight'],
  [['--docs', 'd.jsonl', '--queries', 'q.jsonl', '--wrong', '2'], 'Found --wrong 2, expected a number from 0 to 1'],
  [['--docs', 'd.jsonl', '--queries', 'q.jsonl', '--run'], 'Found --run without a value'],
  [['--all', 'no-such-folder'], 'no-such-folder: found no set'],
  [['--docs', 'no-such.jsonl', '--queries', 'q.jsonl'], 'no-such.jsonl: expected a file that can be read'],
])('%j is refused with what is missing', async (args, why) => {
  const { code, output } = await run(...args)
  expect(code).toBe(2)
  expect(output).toContain(why)
})

describe('figures', () => {
  test('of ranks count a hit up to its place, and none as none', () => {
    expect(rankFigures([1, 2, 4, 0])).toEqual({ n: 4, 'R@1': 25, 'R@3': 50, 'R@10': 75, 'MRR@10': 43.75 })
  })

  test('of marks say how often the one group lies above the other', () => {
    expect(auroc([3, 4], [1, 2])).toBe(1)
    expect(auroc([1, 2], [1, 2])).toBe(0.5)
    expect(auroc([1], [2, 2])).toBe(0)
    expect(operatingPoint([0.2, 0.6, 0.8], [0.1, 0.5], 0.5)).toEqual({ threshold: 0.5, leftAlone: 66.67, caught: 50 })
  })
})

test('every Chinese is one of two scripts, every other language is read like English', () => {
  expect(['zh', 'zh-Hans', 'zh-CN', 'zh-TW', 'zh-Hant', 'de'].map(languageOf)).toEqual([
    ...['zh-hans', 'zh-hans', 'zh-hans', 'zh-hant', 'zh-hant', 'en'],
  ])
})

test('a log is cut and spoiled by its seed alone, and clicks on nothing are counted', () => {
  const clicks = Array.from({ length: 60 }, (_, i) => ({ d: i % 2 ? 'vpn' : 'leave', lang: 'en', text: `query ${i}` }))
  const told = (seed: number) =>
    learnFrom(docs, [...clicks, { d: 'gone', lang: 'en', text: 'x' }], { wrong: 0.5, seed, limit: 20 })
  expect(told(1)).toEqual(told(1))
  expect(told(1).figures).toMatchObject({ clicks: 61, ofUnknownDocs: 1, used: 40 })
})
