/** Content folders for tests: a fixture, changed in memory, written to a place of its own and read through the public door. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reading } from '../../content/model.ts'
import { readContent, type ReadOptions } from '../../content/read.ts'
import { memory } from './kept.ts'

export const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

/** Texts by file name. */
export type Texts = ReadonlyMap<string, string | Uint8Array>

export async function textsOf(folder: string): Promise<Map<string, string | Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = names
    .sort()
    .map(async (name): Promise<[string, string]> => [relative(folder, name), await readFile(name, 'utf8')])
  return new Map(await Promise.all(texts))
}

const whole = await textsOf(fixture('content-whole'))

/** The words that come with Deskbook: a folder has them all once it has an interface/ of its own. */
const deskbook = fileURLToPath(new URL('../../content/interface', import.meta.url))
const ownWords: Readonly<Record<string, string>> = {
  'en.yaml': "sample:\n  hits_one: One hit\n  hits_other: '{count} hits'\n  opened: Ticket {name} is open\n",
  'zh-hans.yaml':
    "sample:\n  hits_one: '{count} 条结果'\n  hits_other: '{count} 条结果'\n  opened: 工单 {name} 已提交\n",
  'zh-hant.yaml':
    "sample:\n  hits_one: '{count} 筆結果'\n  hits_other: '{count} 筆結果'\n  opened: 工單 {name} 已送出\n",
}
const words = new Map(
  [...(await textsOf(deskbook))].map(([name, text]) => [`interface/${name}`, `${String(text)}${ownWords[name] ?? ''}`]),
)

/** Replaces `from` by `to` in a file; without `from` the file is `to`, and without `to` it is gone. */
export interface Edit {
  readonly file: string
  readonly from?: string
  readonly to?: string | Uint8Array
}

/** The fixture without faults, with some. */
export function spoiled(edits: readonly Edit[]): Map<string, string | Uint8Array> {
  const texts = new Map([...whole, ...(edits.some(({ file }) => file.startsWith('interface/')) ? words : [])])
  for (const { file, from, to } of edits) {
    const before = texts.get(file)
    if (to === undefined) texts.delete(file)
    else if (from === undefined) texts.set(file, to)
    else if (typeof before !== 'string' || !before.includes(from)) throw new Error(`${file} has no “${from}”`)
    else
      texts.set(
        file,
        before.replace(from, () => String(to)),
      )
  }
  return texts
}

export async function readTexts(texts: Texts, options: ReadOptions = {}): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), 'deskbook-content-'))
  try {
    for (const [name, text] of texts) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    return await readContent(folder, { memory, ...options })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const readSpoiled = (edits: readonly Edit[], options?: ReadOptions) => readTexts(spoiled(edits), options)

/** `line:column` of a stretch of a text, counted the slow and certain way. */
export function placeIn(text: string, stretch: string): string {
  const at = text.indexOf(stretch)
  if (at === -1) throw new Error(`There is no “${stretch}”`)
  const lines = text.slice(0, at).split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

export const told = ({ faults }: Reading) =>
  faults.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
