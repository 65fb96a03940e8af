/**
 * Sentences that nobody wrote, shaped like ones that somebody did: a few small words carry most of the text, long ones
 * are rare (Zipf), and no two seeds say the same. The same seed says the same on every machine.
 */

/** Numbers from 0 to below 1, one after another. */
export type Random = () => number

/** mulberry32: 32 bits of state, quick, and good enough for texts. */
export function randomOf(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** The words that English leans on, the most frequent first. */
const small =
  'the of and to a in is you that it for on with as are be at or this have from by not but what all were when your can an each which how their if will up other about out then them so some these would into has more two time no see way could my than first been who its now day part over new'

const openings = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w'.split(' ')
const hearts = 'a e i o u ai ea ee ou oa'.split(' ')
const endings = ' l m n r s t ck nd ng nt rd rm sh st'.split(' ')

/** How many words the vocabulary has: what a few thousand pages of one organisation use. */
const size = 9_000

const vocabulary = makeVocabulary()

/** By rank: the word at rank n comes about once where the first comes n times. */
export function word(random: Random): string {
  const rank = Math.floor(Math.exp(random() * Math.log(vocabulary.length + 1))) - 1
  return vocabulary[Math.min(rank, vocabulary.length - 1)] ?? ''
}

/** Words without a stop, as a heading or a list has them. */
export function phrase(random: Random, least: number, most: number): string {
  return capital(Array.from({ length: between(random, least, most) }, () => word(random)).join(' '))
}

export function sentence(random: Random): string {
  const words = Array.from({ length: between(random, 6, 18) }, () => word(random))
  const comma = words.length > 11 ? `${words.splice(0, 6).join(' ')}, ` : ''
  return `${capital(comma + words.join(' '))}.`
}

export function paragraph(random: Random): string {
  return Array.from({ length: between(random, 2, 3) }, () => sentence(random)).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function makeVocabulary(): readonly string[] {
  const random = randomOf(1)
  const words = new Set(small.split(' '))
  const one = (parts: readonly string[]) => parts[between(random, 0, parts.length - 1)] ?? ''
  while (words.size < size) {
    const syllables = Array.from({ length: between(random, 1, 3) }, () => one(openings) + one(hearts))
    words.add(syllables.join('') + one(endings))
  }
  return [...words]
}
