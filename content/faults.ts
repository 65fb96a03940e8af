/**
 * What is wrong, said to the person who wrote it: a place in a file and one sentence in every language.
 *
 * Sentences are written in English and Simplified Chinese; Traditional is made from the latter. `{name}` is filled in:
 * with what stands in the file, letter by letter, or with words that have a language of their own.
 */
import type { Place } from './positions.ts'
import type { Fault } from './model.ts'
import type { Language } from './schema.ts'
import { toTraditional } from './traditional.ts'

/** A sentence in every language. */
export type Said = Fault['message']

/** A fault before it is known which rule found it. */
export interface Finding extends Place {
  readonly file: string
  readonly message: Said
}

export type Values = Readonly<Record<string, string | number | Said>>

/** One sentence in every language, its blanks filled in. */
export function said(en: string, zh: string, values: Values = {}): Said {
  return {
    en: fill(en, values, 'en'),
    'zh-hans': fill(zh, values, 'zh-hans'),
    'zh-hant': fill(toTraditional(zh), values, 'zh-hant'),
  }
}

/** Names one after the other: `a, b, c`. More than `most` are cut, and the cut is shown. */
export function listed(names: Iterable<string>, most = 12): Said {
  const all = [...names]
  const shown = all.slice(0, most)
  const more = all.length > most ? '…' : ''
  const zh = shown.join('、') + more
  return { en: shown.join(', ') + more, 'zh-hans': zh, 'zh-hant': zh }
}

/** In the order of files, lines and columns. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fill(template: string, values: Values, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'object' ? value[language] : String(value)
  })
}
