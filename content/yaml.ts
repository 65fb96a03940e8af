/**
 * YAML as people write it, with the place of every key and value.
 *
 * Only the core schema, no tags, few aliases (so no alias bombs); a text that begins with `*`, `&` or `!` and so would be
 * taken for something else is told to stand in quotes. Faults of syntax are findings, never exceptions.
 */
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Alias, Document, Pair, YAMLError } from 'yaml'
import type { Finding } from './faults.ts'
import { keyOf, type Memory } from './memory.ts'
import type { Place, PlaceOf } from './positions.ts'
import { ownMeaning, tooManyAliases, syntaxMessage } from './rules/syntax.ts'

/** Enough to write a list of holidays once for every team. */
const MOST_ALIASES = 50

export type Path = readonly PropertyKey[]

/** One YAML text of content/: a whole file, or the frontmatter of an article. */
export interface Yaml {
  readonly file: string
  /** Plain objects, lists and scalars; undefined when the text could not be read. */
  readonly value: unknown
  /** True when faults of syntax left no value. */
  readonly broken: boolean
  readonly findings: readonly Finding[]
  /** Where the value at a path stands; where it is missing, the start of what should hold it. */
  readonly at: (path: Path) => Place
  /** A scalar letter by letter, as it was written: `007`, not 7. */
  readonly sourceAt: (path: Path) => string | undefined
  /** Where the key that leads to a value stands. */
  readonly keyAt: (path: Path) => Place
}

/** Where a YAML text begins in its file, and how the file's places are found. */
export interface Origin {
  readonly file: string
  readonly offset: number
  readonly placeOf: PlaceOf
}

/** Reads one text; whatever keeps it from being read is a finding. */
export function readYaml(text: string, { file, offset, placeOf }: Origin): Yaml {
  const document = parseDocument(text, { prettyErrors: false, schema: 'core', merge: false, logLevel: 'error' })
  const findings: Finding[] = []
  const find = (at: number, message: Finding['message']) => findings.push({ file, ...placeOf(offset + at), message })

  for (const error of firstOf(document.errors, text)) find(error.pos[0], syntaxMessage(error, text))
  const odd = [...oddities(document)]
  for (const [at, message] of odd) find(at, message)
  let broken = odd.length > 0 || document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')
  let value: unknown
  try {
    if (!broken) value = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    broken = true
    find(0, tooManyAliases())
  }
  const at = (path: Path, wanted: 'key' | 'value') => placeOf(offset + offsetOf(document, path, wanted))
  return {
    ...{ file, findings, broken, value },
    at: (path) => at(path, 'value'),
    keyAt: (path) => at(path, 'key'),
    sourceAt: (path) => sourceOf(document, path),
  }
}

/** The same as `readYaml`; a text without faults that was read before is parsed again only where a place in it is asked for. */
export function recalledYaml(text: string, origin: Origin, memory: Memory | undefined): Yaml {
  const key = memory && keyOf('yaml', text)
  const known = key && memory.recall(key)
  if (!known) {
    const read = readYaml(text, origin)
    if (key && !read.broken && read.findings.length === 0 && isPlain(read.value)) memory.keep(key, read.value)
    return read
  }
  let parsed: Yaml | undefined
  const whole = () => (parsed ??= readYaml(text, origin))
  return {
    ...{ file: origin.file, findings: [], broken: false, value: known() },
    at: (path) => whole().at(path),
    keyAt: (path) => whole().keyAt(path),
    sourceAt: (path) => whole().sourceAt(path),
  }
}

/** Whether JSON gives back the very same: it has no `.nan`, no `.inf` and no alias inside what it stands for. */
function isPlain(value: unknown, around: readonly object[] = []): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return value !== undefined
  return !around.includes(value) && Object.values(value).every((each) => isPlain(each, [...around, value]))
}

/** Where the parser lost its way it stumbles over everything that follows: told is the first stumble, and one fault a line. */
function firstOf(errors: readonly YAMLError[], text: string): YAMLError[] {
  const lines = new Set<number>()
  return errors.filter(({ code, pos }, index) => {
    if (code === 'UNEXPECTED_TOKEN' && errors.slice(0, index).some((earlier) => earlier.code !== 'DUPLICATE_KEY'))
      return false
    const line = text.lastIndexOf('\n', pos[0] - 1)
    return !lines.has(line) && lines.add(line)
  })
}

/** Characters with a meaning of their own where a text was meant: a tag, an alias of nothing, an anchor nobody refers to. */
function* oddities(document: Document): Generator<[number, Finding['message']]> {
  const anchors = new Map<string, number>()
  const aliases: Alias[] = []
  const found: number[] = []
  visit(document, (_, node) => {
    if (!isNode(node)) return
    const start = node.range?.[0] ?? 0
    if (isAlias(node)) aliases.push(node)
    else if (node.anchor !== undefined) anchors.set(node.anchor, start)
    if (node.tag !== undefined && !isAlias(node)) found.push(start)
  })
  for (const alias of aliases) if (!anchors.has(alias.source)) found.push(alias.range?.[0] ?? 0)
  for (const { source } of aliases) anchors.delete(source)
  for (const start of [...found, ...anchors.values()]) yield [start, ownMeaning()]
}

function sourceOf(document: Document, path: Path): string | undefined {
  let node: unknown = document.contents
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) node = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))?.value
    else node = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined
  }
  if (isAlias(node)) node = node.resolve(document)
  return isScalar(node) ? node.source : undefined
}

function offsetOf(document: Document, path: Path, wanted: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) return offset
      offset = (last && wanted === 'key' ? undefined : startOf(pair.value)) ?? startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

/** Undefined for what is not there, and for a key's empty value, which has no place of its own. */
function startOf(node: unknown): number | undefined {
  if (!isNode(node) || (isScalar(node) && node.value === null && node.source === '')) return undefined
  return node.range?.[0]
}
