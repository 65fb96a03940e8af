/** One thing that people wrote in YAML, held against its shape: what it says, where it stands, what is wrong with it. */
import { z } from 'zod'
import type { Finding } from './faults.ts'
import type { Place } from './positions.ts'
import type { Path, Yaml } from './yaml.ts'

export interface Entry<T = unknown> {
  readonly yaml: Yaml
  /** Where in its file the entry stands: `[]` for a whole file, `[3]` for the fourth of a list. */
  readonly path: Path
  readonly shape: z.ZodType
  /** As written, right or wrong. */
  readonly raw: unknown
  /** Absent when something is wrong. */
  readonly data: T | undefined
  readonly issues: readonly z.core.$ZodIssue[]
}

/** What stands at `path` of a file, held against a shape. */
export function entryOf<T>(yaml: Yaml, shape: z.ZodType<T>, path: Path = [], raw: unknown = yaml.value): Entry<T> {
  const base = { yaml, path, shape, raw }
  if (yaml.broken) return { ...base, data: undefined, issues: [] }
  const { success, data, error } = shape.safeParse(raw)
  return success ? { ...base, data, issues: [] } : { ...base, data: undefined, issues: error.issues }
}

/** Entry for entry of a file that is a list, so that one bad entry leaves the others. */
export function entriesOf<T>(yaml: Yaml | undefined, shape: z.ZodType<T>): Entry<T>[] {
  if (!yaml || yaml.broken || yaml.value === null) return []
  if (Array.isArray(yaml.value)) return yaml.value.map((raw: unknown, index) => entryOf(yaml, shape, [index], raw))
  return [{ ...entryOf(yaml, z.array(shape)), data: undefined }]
}

/** A value somewhere inside an entry, with its place, which is looked for when somebody asks. */
export interface Use extends Place {
  readonly file: string
  /** Where in its entry the value stands: `['steps', 2, 'team']`. */
  readonly path: Path
  readonly value: unknown
}

/** Every value at a path of an entry; `*` stands for every entry of a list (`steps.*.team`), a number for one. Nothing for what is not there. */
export function* uses(entries: Entry | undefined | Iterable<Entry>, pattern: string): Generator<Use> {
  if (!entries) return
  for (const { yaml, path, raw } of Symbol.iterator in entries ? entries : [entries]) {
    for (const [steps, value] of walk(raw, pattern === '' ? [] : pattern.split('.'))) {
      yield useOf(yaml, path, steps, value)
    }
  }
}

function useOf(yaml: Yaml, entry: Path, path: Path, value: unknown): Use {
  let place: Place | undefined
  const found = () => (place ??= yaml.at([...entry, ...path]))
  return {
    ...{ file: yaml.file, path, value },
    get line() {
      return found().line
    },
    get column() {
      return found().column
    },
  }
}

function* walk(value: unknown, [step, ...rest]: readonly string[]): Generator<[Path, unknown]> {
  if (step === undefined) yield [[], value]
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (step !== '*' && step !== String(index)) continue
      for (const [path, found] of walk(item, rest)) yield [[index, ...path], found]
    }
  } else if (isGroup(value) && Object.hasOwn(value, step)) {
    for (const [path, found] of walk(value[step], rest)) yield [[step, ...path], found]
  }
}

/** A mapping of YAML. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of one key of an entry, right or wrong; undefined for anything that is no text. */
export function textAt(entry: Entry, key: string): string | undefined {
  const value = isGroup(entry.raw) && Object.hasOwn(entry.raw, key) ? entry.raw[key] : undefined
  return typeof value === 'string' ? value : undefined
}

/** A finding at the place of a use. */
export const at = ({ file, line, column }: Place & { file: string }, message: Finding['message']): Finding => ({
  file,
  line,
  column,
  message,
})
