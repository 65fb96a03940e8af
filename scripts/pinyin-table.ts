/**
 * Writes site/search/pinyin-table.ts: how each common Chinese character is read, without tones.
 *
 * Source: pinyin-pro (MIT), for the 6,763 characters of GB 2312. The commonest half of them (its first level) also gets
 * its other readings, for a title may need any of them. Run it after an update of pinyin-pro:
 * `node scripts/pinyin-table.ts`.
 */
import { writeFile } from 'node:fs/promises'
import { pinyin } from 'pinyin-pro'

/** Rows of GB 2312 that hold Chinese characters; the first level ends with row 55. */
const ROWS = { first: 16, common: 55, last: 87 }

const bySyllable = new Map<string, string[]>()
for (let row = ROWS.first; row <= ROWS.last; row += 1)
  for (const character of charactersOf(row)) {
    const readings = readingsOf(character)
    for (const syllable of row <= ROWS.common ? readings : readings.slice(0, 1)) {
      const known = bySyllable.get(syllable) ?? []
      bySyllable.set(syllable, [...known, character])
    }
  }

const table = [...bySyllable]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([syllable, characters]) => syllable + characters.sort().join(''))

await writeFile(
  new URL('../site/search/pinyin-table.ts', import.meta.url),
  `/**
 * A syllable, then the characters that are read so; those that can be read in several ways stand in several places.
 * Made by scripts/pinyin-table.ts from pinyin-pro (MIT): do not edit.
 */
export const pinyinTable =
  '${table.join('')}'
`,
)

function charactersOf(row: number): string[] {
  const cells = Array.from({ length: 94 }, (_, cell) => Uint8Array.of(0xa0 + row, 0xa1 + cell))
  return cells.map((bytes) => new TextDecoder('gbk').decode(bytes)).filter((text) => /^\p{Script=Han}$/u.test(text))
}

function readingsOf(character: string): string[] {
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
  return [...new Set(readings)].filter((reading) => /^[a-z]+$/.test(reading))
}
