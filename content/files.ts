/** What lies in a content folder: the names of all files, and the text of those that people write. */
import { readFileSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { said, type Finding } from './faults.ts'
import { languages } from './schema.ts'

export interface Files {
  /** Every file, relative to the folder, with `/`, sorted. */
  readonly names: readonly string[]
  /** The texts of content, by name, without a byte order mark. */
  readonly texts: ReadonlyMap<string, string>
  /** The words that come with Deskbook; nothing where the folder is Deskbook's own. */
  readonly builtIn: ReadonlyMap<string, string>
  /** Files that cannot be read. */
  readonly findings: readonly Finding[]
}

/** Where texts of content stand; rules/file-name.ts tells about everything that is nearly there. */
const written = [
  /^(portal|terms|golden)\.yaml$/,
  /^directory\/(teams|people|locations)\.yaml$/,
  /^search\/(learned|pins)\.yaml$/,
  /^(requests|interface|journeys|audits)\/[^/]+\.yaml$/,
  /^(guides|processes|faqs)\/[^/]+\.mdx?$/,
]

/** A folder that is not there is an empty one. */
export async function listFiles(folder: string): Promise<Files> {
  const findings: Finding[] = []
  const find = (file: string, message: Finding['message']) => findings.push({ file, line: 1, column: 1, message })
  const names = await namesIn(folder, find)
  const read = names.filter((name) => written.some((pattern) => pattern.test(name)))
  return { names, texts: textsOf(folder, read, find), builtIn: await wordsOfDeskbook(folder), findings }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

type Find = (file: string, message: Finding['message']) => void

/** One after the other: they are small and many, and waiting for each costs more than reading it. */
function textsOf(folder: string, names: readonly string[], find: Find): Map<string, string> {
  const texts = new Map<string, string>()
  for (const name of names) {
    const bytes = bytesOf(join(folder, name))
    try {
      if (bytes) texts.set(name, decoder.decode(bytes))
      else find(name, unreadable())
    } catch {
      find(name, notUtf8())
    }
  }
  return texts
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Nothing for Deskbook's own folder, which needs no other to be compared with. */
async function wordsOfDeskbook(folder: string): Promise<Map<string, string>> {
  const own = import.meta.dirname
  if ((await realpath(folder).catch(() => folder)) === (await realpath(own))) return new Map()
  const names = languages.map((language) => `interface/${language}.yaml`)
  return textsOf(own, names, () => undefined)
}

/** Links are followed, but not into a folder that one is in already. Names that begin with a dot are not content. */
async function namesIn(folder: string, find: Find): Promise<string[]> {
  const names: string[] = []
  const walk = async (path: string, above: readonly string[]): Promise<void> => {
    const here = await realpath(join(folder, path))
    if (above.includes(here)) return
    const entries = await readdir(here, { withFileTypes: true }).catch((error: unknown) => {
      if (path === '') throw error
      find(path, unreadable())
      return []
    })
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const name = path === '' ? entry.name : `${path}/${entry.name}`
      const target = entry.isSymbolicLink() ? await stat(join(here, entry.name)).catch(() => undefined) : entry
      if (!target) find(name, brokenLink())
      else if (target.isDirectory()) await walk(name, [...above, here])
      else if (target.isFile()) names.push(name)
    }
  }
  try {
    await walk('', [])
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
  return names.toSorted()
}

const brokenLink = () =>
  said(
    'This is a link to a file that is not there. Put the file itself here, correct the link, or remove it.',
    '这是一个指向别处的链接，但那里没有文件。请把文件本身放到这里，或者改正、删除这个链接。',
  )

const unreadable = () =>
  said(
    'This file or folder cannot be opened. Give the account that runs Deskbook the right to read it.',
    '这个文件或文件夹打不开。请让运行 Deskbook 的账号有权读取它。',
  )

const notUtf8 = () =>
  said(
    'This file is not stored as UTF-8, so its letters cannot be told for sure. Open it in your editor, choose “Save with encoding: UTF-8”, and save it again.',
    '这个文件不是 UTF-8 编码，无法确定里面的文字。请用编辑器打开它，选择“以 UTF-8 编码保存”，再保存一次。',
  )
