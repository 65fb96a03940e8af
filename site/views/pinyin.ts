/**
 * How a Chinese name is read: made of its characters, family name first, where nobody wrote it down. The tables of the search
 * know every reading of a character; which of them a name means is chosen here.
 */
import { readingsOf, syllablesOf } from '../search/sound.ts'

/** A name as it is read, and its first letters, one a character. */
export interface Spoken {
  /** `Chen Yining`; of a name written out in Chinese part by part: `Tuomashi Aolaikexi`. */
  readonly pinyin: string
  /** `CYN`, `TMSALKX`. */
  readonly initials: string
}

/** Undefined where a character is unknown, unless somebody wrote how it is read. */
export function spokenName(name: string, written?: string): Spoken | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined
  const parts = name.split(/[·・‧\s]+/u).filter((part) => part !== '')
  const read = (parts.length > 1 ? parts : familyFirst(parts[0] ?? '')).map(syllablesIn)
  if (written !== undefined) return { pinyin: written, initials: initialsOf(written.split(/\s+/).map(cutLetters)) }
  const known = read.filter((part) => part !== undefined)
  return known.length < read.length ? undefined : { pinyin: known.map(asWord).join(' '), initials: initialsOf(known) }
}

function initialsOf(parts: readonly (readonly string[])[]): string {
  return parts
    .flat()
    .map((syllable) => syllable.charAt(0).toUpperCase())
    .join('')
}

/** Letters that are no pinyin stay one piece. */
function cutLetters(letters: string): readonly string[] {
  return syllablesOf(letters.toLowerCase())[0] ?? [letters]
}

function asWord(syllables: readonly string[]): string {
  const joined = syllables.join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

/** Family name and given name; more than four characters are no Chinese name, and one part. */
function familyFirst(name: string): string[] {
  const characters = Array.from(name)
  if (characters.length < 2 || characters.length > 4) return [name]
  const family = compound.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1
  return [characters.slice(0, family).join(''), characters.slice(family).join('')]
}

function syllablesIn(part: string, place: number): readonly string[] | undefined {
  const syllables = Array.from(part, (character, i) => {
    const [first] = readingsOf(character)
    return (place === 0 && i === 0 ? families.get(character) : undefined) ?? usual.get(character) ?? first
  })
  return syllables.includes(undefined) ? undefined : syllables.filter((syllable) => syllable !== undefined)
}

/** Family names of two characters. */
const compound = new Set(
  '欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 东方 独孤 南宫 申屠 端木 闻人 长孙 宇文 太史'.split(' '),
)

const pairs = (text: string) => new Map(text.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as const))

/** Characters that are read otherwise where they are a family name. */
const families = pairs(
  '单shan 任ren 曾zeng 仇qiu 解xie 查zha 区ou 盖ge 朴piao 乐yue 员yun 缪miao 翟zhai 华hua 纪ji 折she 那na 宁ning 尹yin 覃qin 召shao 种chong',
)

/** What a character of several readings is in names; for the others the first of the alphabet is right. */
const usual = pairs(
  '什shi 得de 约yue 内nei 泽ze 露lu 和he 长chang 重chong 行xing 朝chao 乐le 盛sheng 奇qi 其qi 茜qian 倩qian 曦xi 朴pu 晟sheng 莎sha 传chuan 调diao 大da 还huan 会hui 降jiang 强qiang 石shi 祭ji 合he 校xiao 溪xi 铅qian 亲qin 少shao 食shi 术shu 宿su 听ting 为wei 巷xiang 血xue 艾ai 伯bo 单dan 切qie 卡ka 地di 都du 佛fo 夫fu 谷gu 贾jia 车che 沈shen 殷yin 尉wei',
)
