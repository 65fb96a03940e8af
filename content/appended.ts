/** Adds to a list that somebody wrote by hand, and keeps every letter of it. */
import { placesIn } from './positions.ts'
import { readYaml } from './yaml.ts'

/** A list of YAML with one more entry, and the line of that; undefined where it cannot be put at the end without harm. */
export function appended(before: string, entry: string): { readonly text: string; readonly line: number } | undefined {
  const entriesIn = (text: string): unknown[] | undefined => {
    const { broken, findings, value } = readYaml(text, { file: '', offset: 0, placeOf: placesIn(text) })
    if (broken || findings.length > 0) return undefined
    return Array.isArray(value) ? value : value === null ? [] : undefined
  }
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const entries = entriesIn(before)
  const open = entries?.length === 0 ? before.replace(/^\[\s*\][ \t]*$/m, '') : before
  const kept = open === '' || open.endsWith('\n') ? open : open + newline
  const text = kept + entry.replaceAll('\n', newline)
  const grown = entriesIn(text)
  const unharmed = entries && grown && JSON.stringify(grown.slice(0, -1)) === JSON.stringify(entries)
  return unharmed && grown.length === entries.length + 1 ? { text, line: kept.split('\n').length } : undefined
}
