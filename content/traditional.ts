/**
 * Traditional Chinese as Taiwan writes it, made from Simplified: characters, phrases (软件 → 軟體) and quotation marks.
 * Whatever is not Chinese comes back as it was. The dictionaries are loaded when the first text asks for them.
 */
import { Converter } from 'opencc-js/cn2t'
import type { Full } from './model.ts'
import { asInTaiwan } from './taiwan-words.ts'

type Convert = (text: string) => string

/** Held weakly: the dictionaries take 45 MB, which a server that has read its content wants back. */
let held: WeakRef<Convert> | undefined

function converter(): Convert {
  const kept = held?.deref()
  if (kept) return kept
  const made = Converter({ from: 'cn', to: 'twp' })
  held = new WeakRef(made)
  return made
}

/** Chinese marks only: an apostrophe in an English word stays one. */
const innerQuotes = /‘([^‘’]*\p{Script=Han}[^‘’]*)’/gu
const beyondAscii = /[^\0-\x7f]/

/** One text, converted. */
export function toTraditional(text: string): string {
  if (!beyondAscii.test(text)) return text
  return asInTaiwan(converter()(text)).replaceAll('“', '「').replaceAll('”', '」').replace(innerQuotes, '『$1』')
}

/** Every text in a value, converted. Ids, slugs, dates and addresses are ASCII and so stay what they are. */
export function traditionalOf<T>(value: T): T {
  return mapped(value, (part) => (typeof part === 'string' ? toTraditional(part) : undefined)) as T
}

/** Fills in `zh-hant` wherever a value holds a text without it. */
export function filled<T>(value: T): Full<T> {
  return mapped(value, (part) =>
    isText(part) ? { ...part, 'zh-hant': part['zh-hant'] ?? toTraditional(part['zh-hans']) } : undefined,
  ) as Full<T>
}

function isText(part: unknown): part is { en: string; 'zh-hans': string; 'zh-hant'?: string } {
  return typeof part === 'object' && part !== null && 'en' in part && 'zh-hans' in part && typeof part.en === 'string'
}

/** A copy in which `change` had the first word on every part; undefined leaves a part to be copied. */
function mapped(value: unknown, change: (part: unknown) => unknown): unknown {
  const changed = change(value)
  if (changed !== undefined) return changed
  if (Array.isArray(value)) return value.map((item) => mapped(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]))
}
