/** pagefind's indexes, parted into bundles: each page in one, and only the one that changed is made anew. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Memory } from '../../../content/memory.ts'
import { bundlesOf } from '../../../site/build/bundles.ts'
import { filesIn } from '../../../site/build/files.ts'
import { writeFullText } from '../../../site/build/full-text.ts'
import { outputIn } from '../../../site/build/output.ts'

let folder: string
const site = () => join(folder, 'site')
/** Bundles that were made, not recalled. */
let made: string[]
let memory: Memory
let kept: Map<string, unknown>

beforeEach(async () => {
  made = []
  kept = new Map()
  memory = {
    recall: (key) => (kept.has(key) ? () => kept.get(key) : undefined),
    keep(key, value) {
      kept.set(key, value)
      if (!key.endsWith('.bytes')) made.push(key)
    },
  }
  folder = await mkdtemp(join(tmpdir(), 'deskbook-full-text-'))
  for (let number = 0; number < 12; number++) await put(`guides/page-${number}/index.html`, 'en', `Page ${number}`)
  for (let number = 0; number < 3; number++)
    await put(`zh-hans/guides/${number}/index.html`, 'zh-Hans', `年假 ${number}`)
  await put('guides/index.html', 'en', 'A list', '')
})

afterEach(() => rm(folder, { recursive: true }))

async function put(file: string, lang: string, text: string, mark = ' data-pagefind-body'): Promise<void> {
  const html = `<!doctype html><html lang="${lang}"><body><h1 data-pagefind-meta="title">${text}</h1><article class="text"${mark}>${text} is long.</article></body></html>`
  await mkdir(dirname(join(site(), file)), { recursive: true })
  await writeFile(join(site(), file), html)
}

const write = () => {
  const output = outputIn(site())
  output.adopt()
  return writeFullText(output, memory, { few: 4 })
}

/** Every file of pagefind's, with what is in it. */
async function everything(): Promise<Map<string, string>> {
  const files = filesIn(join(site(), 'pagefind'))
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(site(), 'pagefind', file), 'latin1')] as const),
    ),
  )
}

/** How many pages of each language the index at an address has. */
async function countsAt(address: string): Promise<Record<string, number>> {
  const entry = JSON.parse(await readFile(join(site(), address, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>
  }
  return Object.fromEntries(Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count]))
}

test('every page that is searched is in one bundle; a language with few has one', async () => {
  const { en = [], ...others } = await write()
  expect(en.length).toBeGreaterThan(0)
  for (const address of en) expect(address).toMatch(/^\/pagefind\/en-[1-3]\/$/)
  expect(others).toEqual({})
  const counts = await Promise.all(['/pagefind/', ...en].map(countsAt))
  expect(counts.reduce((sum, { en: own = 0 }) => sum + own, 0)).toBe(12)
  expect(counts.map(({ 'zh-hans': own = 0 }) => own)).toEqual([3, ...en.map(() => 0)])
})

test('the first alone has the program, and nothing of pagefind’s own interface', async () => {
  const { en = [] } = await write()
  expect(en.length).toBeGreaterThan(0)
  const programs = (address: string) =>
    readdir(join(site(), address)).then((names) => names.filter((name) => /js$|^wasm/.test(name)))
  expect((await programs('/pagefind/')).sort()).toEqual([
    'pagefind-worker.js',
    'pagefind.js',
    'wasm.en.pagefind',
    'wasm.unknown.pagefind',
  ])
  for (const address of en) expect(await programs(address)).toEqual([])
})

test('a page that changes makes its own bundle anew, and no other', async () => {
  const bundles = await write()
  const first = await everything()
  expect(made.length).toBeGreaterThan(1)
  made = []
  await rm(join(site(), 'pagefind'), { recursive: true })
  expect(await write()).toEqual(bundles)
  expect(made).toEqual([])
  expect(await everything()).toEqual(first)
  await put('guides/page-7/index.html', 'en', 'Another page')
  expect(await write()).toEqual(bundles)
  expect(made).toHaveLength(1)
})

test('a page stands in the bundle it stood in, also when another comes', () => {
  const placesOf = (files: readonly string[]) => {
    const texts = files.toSorted().map((file) => ({ file, language: 'en', html: '' }))
    return new Map(bundlesOf(texts, 4).flatMap(({ address, texts: own }) => own.map(({ file }) => [file, address])))
  }
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 6, maxLength: 8 }), ([another = '', ...files]) => {
      const later = placesOf([another, ...files])
      for (const [file, address] of placesOf(files)) expect(later.get(file)).toBe(address)
    }),
  )
})

test('a bundle whose bytes were lost is made anew, and kept', async () => {
  await write()
  const before = new Map(kept)
  for (const key of before.keys()) if (key.endsWith('.bytes')) kept.delete(key)
  await write()
  expect([...kept.keys()].sort()).toEqual([...before.keys()].sort())
})
