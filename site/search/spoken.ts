/** Short texts by how they sound: a title typed in pinyin, in full or by initials, its other letters left out or not. */
import { once } from './once.ts'
import type { ShortTexts } from './short.ts'
import { readingsOf } from './sound.ts'

const LONGEST = 60
const SHORTEST = 4

/** What initials are worth against whole syllables: many titles share them. */
const INITIALS = 0.8

/** For each character how it may be typed; letters and digits stand for themselves, and may be left out. */
type Sounds = readonly { readonly written: readonly string[]; readonly optional: boolean }[]

export interface Spoken {
  /** Hands out the documents with a text that letters spell, and how much of that text they are. */
  each(letters: string, take: (doc: number, share: number) => void): void
}

export function openSpoken({ compact, begins }: ShortTexts): Spoken {
  const sounds = once(() =>
    compact.map((text) => {
      const whole = soundsIn(text)
      return whole && { whole, initials: initialsOf(whole) }
    }),
  )
  return {
    each(letters, take) {
      if (letters.length < SHORTEST || letters.length > LONGEST || !/^[a-z0-9]+$/.test(letters)) return
      const all = sounds()
      for (let doc = 0, number = 0; doc + 1 < begins.length; number += 1) {
        while (number >= (begins[doc + 1] ?? Infinity)) doc += 1
        const text = all[number]
        if (number >= all.length) break
        if (text === undefined) continue
        const share = Math.max(spelt(letters, text.whole), INITIALS * spelt(letters, text.initials))
        if (share > 0) take(doc, share)
      }
    },
  }
}

/** Undefined for a text that has no Chinese, or too much to be typed so. */
function soundsIn(text: string): Sounds | undefined {
  if (text.length > LONGEST || !/\p{Script=Han}{2}/u.test(text)) return undefined
  return Array.from(text, (character) => {
    const readings = readingsOf(character)
    return readings.length > 0 ? { written: readings, optional: false } : { written: [character], optional: true }
  })
}

function initialsOf(text: Sounds): Sounds {
  return text.map(({ written, optional }) => ({
    written: [...new Set(written.map((reading) => reading.charAt(0)))],
    optional,
  }))
}

/** The greatest share of the characters of `text` that the letters spell one after the other; 0 for none. */
function spelt(letters: string, text: Sounds): number {
  const needed = text.filter(({ optional }) => !optional).length
  // Each pair of places is looked at once: letters that may be left out would double the ways at every one of them.
  const counted = new Map<number, number>()
  const countFrom = (place: number, at: number): number => {
    if (at === letters.length) return 0
    const key = place * (LONGEST + 1) + at
    const known = counted.get(key) ?? count(place, at)
    counted.set(key, known)
    return known
  }
  const count = (place: number, at: number): number => {
    const sound = text[place]
    if (sound === undefined) return -Infinity
    let most = sound.optional && at > 0 ? countFrom(place + 1, at) : -Infinity
    for (const reading of sound.written)
      if (letters.startsWith(reading, at))
        most = Math.max(most, (sound.optional ? 0 : 1) + countFrom(place + 1, at + reading.length))
    return most
  }
  const first = letters.charAt(0)
  let most = 0
  for (const [place, { written }] of text.entries()) {
    if (!written.some((reading) => reading.startsWith(first) && letters.startsWith(reading))) continue
    const spelt = countFrom(place, 0)
    if (spelt >= 2) most = Math.max(most, spelt / needed)
  }
  return most
}
