/** Short texts by how they sound: a title typed in pinyin, in full or by initials, its other letters left out or not. */
import { once } from './once.ts'
import type { ShortTexts } from './short.ts'
import { LONGEST_SYLLABLE, readingsOf } from './sound.ts'

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

/** A place in one of the texts. */
type Place = readonly [text: number, at: number]

export function openSpoken({ compact, begins }: ShortTexts): Spoken {
  const sounds = once(() => {
    const whole = compact.map(soundsIn)
    const initials = whole.map((text) => text && initialsOf(text))
    return [
      { texts: whole, places: placesIn(whole), longest: LONGEST_SYLLABLE, worth: 1 },
      { texts: initials, places: placesIn(initials), longest: 1, worth: INITIALS },
    ]
  })
  const docOf = once(() => {
    const docs = new Uint32Array(compact.length)
    for (let doc = 0; doc + 1 < begins.length; doc += 1) docs.fill(doc, begins[doc], begins[doc + 1])
    return docs
  })
  return {
    each(letters, take) {
      if (letters.length < SHORTEST || letters.length > LONGEST || !/^[a-z0-9]+$/.test(letters)) return
      for (const { texts, places, longest, worth } of sounds())
        for (let length = 1; length <= Math.min(longest, letters.length); length += 1)
          for (const [number, at] of places.get(letters.slice(0, length)) ?? []) {
            const text = texts[number] ?? []
            // Too little is left there for so many letters.
            if ((text.length - at) * longest < letters.length) continue
            const share = spelt(letters, text, at)
            if (share > 0) take(docOf()[number] ?? 0, worth * share)
          }
    },
  }
}

/** By each reading the places where it stands: letters begin at few of them. */
function placesIn(texts: readonly (Sounds | undefined)[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>()
  for (const [number, text] of texts.entries())
    for (const [at, { written }] of (text ?? []).entries())
      for (const reading of written) {
        const known = places.get(reading)
        if (known === undefined) places.set(reading, [[number, at]])
        else known.push([number, at])
      }
  return places
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

/** The share of the characters of `text` that the letters spell one after the other from a place on; 0 for none. */
function spelt(letters: string, text: Sounds, begin: number): number {
  if (!goesOn(letters, text, begin)) return 0
  // Where ways part, each pair of places is looked at once: letters that may be left out would double the ways every time.
  const counted = new Map<number, number>()
  const countFrom = (place: number, at: number): number => {
    if (at === letters.length) return 0
    const sound = text[place]
    if (sound === undefined || (sound.written.length === 1 && !sound.optional)) return count(place, at)
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
  const characters = countFrom(begin, 0)
  return characters < 2 ? 0 : characters / text.filter(({ optional }) => !optional).length
}

/** Whether what comes after the first character can be spelt at all: mostly it cannot. */
function goesOn(letters: string, text: Sounds, begin: number): boolean {
  const next = text[begin + 1]
  if (next === undefined || next.optional) return next !== undefined
  for (const first of text[begin]?.written ?? []) {
    if (!letters.startsWith(first)) continue
    if (first.length === letters.length) return true
    for (const reading of next.written) if (letters.startsWith(reading, first.length)) return true
  }
  return false
}
