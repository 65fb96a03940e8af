/** What lies in a content folder: the names of all files, and the text of those that people write. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { said, type Finding } from './faults.ts'

export interface Files {
  /** Every file, relative to the folder, with `/`, sorted. */
  readonly names: readonly string[]
  /** The texts of content, by name, without a byte order mark. */
  readonly texts: ReadonlyMap<string, string>
  /** The words that come with Deskbook, for a folder that has no interface/ of its own; otherwise nothing. */
  readonly builtIn: ReadonlyMap<string, string>
  /** Files that are not UTF-8. */
  readonly findings: readonly Finding[]
}

/** Where texts of content stand; rules/file-name.ts tells about everything that is nearly there. */
const written = [
  /^(portal|terms)\.yaml$/,
  /^directory\/(teams|people)\.yaml$/,
  /^(requests|interface)\/[^/]+\.yaml$/,
  /^(guides|processes|faqs)\/[^/]+\.mdx?$/,
]

/** A folder that is not there is an empty one. */
export async function listFiles(folder: string): Promise<Files> {
  const names = await namesIn(folder)
  const findings: Finding[] = []
  const texts = await textsOf(
    folder,
    names.filter((name) => written.some((pattern) => pattern.test(name))),
    (file) => findings.push({ file, line: 1, column: 1, message: notUtf8() }),
  )
  const builtIn = names.some((name) => name.startsWith('interface/'))
    ? new Map<string, string>()
    : await wordsOfDeskbook()
  return { names, texts, builtIn, findings }
}

async function textsOf(folder: string, names: readonly string[], unreadable: (name: string) => void) {
  const texts = await Promise.all(
    names.map(async (name): Promise<[string, string][]> => {
      const bytes = await readFile(join(folder, name))
      try {
        return [[name, new TextDecoder('utf-8', { fatal: true }).decode(bytes)]]
      } catch {
        unreadable(name)
        return []
      }
    }),
  )
  return new Map(texts.flat())
}

async function wordsOfDeskbook(): Promise<Map<string, string>> {
  const own = import.meta.dirname
  const names = (await namesIn(join(own, 'interface'))).map((name) => `interface/${name}`)
  return textsOf(own, names, () => undefined)
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}

const notUtf8 = () =>
  said(
    'This file is not stored as UTF-8, so its letters cannot be told for sure. Open it in your editor, choose “Save with encoding: UTF-8”, and save it again.',
    '这个文件不是 UTF-8 编码，无法确定里面的文字。请用编辑器打开它，选择“以 UTF-8 编码保存”，再保存一次。',
  )
