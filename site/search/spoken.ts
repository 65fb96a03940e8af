/** Short texts by how they sound: a title typed in pinyin, in full or by initials, its other letters left out or not. */
import { readingsOf } from './sound.ts'

const LONGEST = 60
const SHORTEST = 2

/** What initials are worth against whole syllables: many titles share them. */
const INITIALS = 0.8

/** For each character how it may be typed; letters and digits stand for themselves, and may be left out. */
type Sounds = readonly { readonly written: readonly string[]; readonly optional: boolean }[]

/** How much of a text that they spell the letters are; undefined for letters that may be no pinyin. */
export function spokenIn(letters: string): ((compact: readonly string[]) => number) | undefined {
  if (letters.length < SHORTEST || letters.length > LONGEST || !/^[a-z0-9]+$/.test(letters)) return undefined
  return (compact) => {
    let most = 0
    for (const text of compact) {
      const whole = soundsIn(text)
      if (whole === undefined) continue
      most = Math.max(most, mostSpelt(letters, whole), INITIALS * mostSpelt(letters, initialsOf(whole)))
    }
    return most
  }
}

function mostSpelt(letters: string, text: Sounds): number {
  let most = 0
  for (const [begin, { written }] of text.entries())
    if (written.some((reading) => letters.startsWith(reading))) most = Math.max(most, spelt(letters, text, begin))
  return most
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
