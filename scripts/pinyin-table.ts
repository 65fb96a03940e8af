/**
 * Writes site/search/pinyin-table.ts: how each common Chinese character is read, without tones.
 *
 * Source: pinyin-pro (MIT), for the 3,755 characters of the first level of GB 2312, with all readings, for a title may
 * need any of them, and for what names and office words need beside. Run it after an update of pinyin-pro:
 * `node scripts/pinyin-table.ts`.
 */
import { writeFile } from 'node:fs/promises'
import { pinyin } from 'pinyin-pro'

/** Rows of GB 2312 that hold its first level, the common characters. */
const ROWS = { first: 16, last: 55 }

/** Of the second level: characters of common surnames and given names, and of words about work and computers. */
const MORE =
  '浏渲帧阈缤诠侃俸匮咋哇唠喽嗑坨堰壕寰岚峥嵘弈彤怡恺憧憬拮掰揶揄斓斡昊昕晗晟晖暄桎梏梵榄橄汕沂泓砝瑕疵睿瞻祺箴纰翌聆荟菁萃葺虔蜕裨褶' +
  '觊诘诣谏赅赈踊辍迥邂逅郝酉酝酿钊钛铠锂锵镌阂隽雯霁靓韬颉颐飓骁麒麟鑫彦炜煜琪瑾璐甄皓睫祯竣筱翊芮芷茜荃荀莉萱婷娅妤姗姝喆倩佟伶鄢闫阮阙' +
  '靳鲍俞滕缪覃岑戚庾薇嘟喵嗨焱烨垚淼晔旻玥玮珏琛琳琰瑜瑶璇璟骅骞骥鸾鹭黛'

const bySyllable = new Map<string, string[]>()
const rows = Array.from({ length: ROWS.last - ROWS.first + 1 }, (_, i) => charactersOf(ROWS.first + i)).flat()
for (const character of new Set([...rows, ...Array.from(MORE)]))
  for (const syllable of readingsOf(character)) {
    const known = bySyllable.get(syllable) ?? []
    bySyllable.set(syllable, [...known, character])
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
