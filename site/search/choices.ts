/** What a word of a query may stand for, and what each guess is worth against the word as typed. */
import type { Aliases } from './aliases.ts'
import { LONGEST_TYPO } from './edits.ts'
import type { Lexicon } from './lexicon.ts'
import { soundsOfPair } from './sound.ts'
import type { WeighedToken } from './stop.ts'
import type { Why } from './types.ts'
import { worth, type Made } from './weights.ts'

/** Words put right, those that sound alike, and completions of the last word, at most so many: more would be noise. */
const MOST_TYPOS = 6
const MOST_SOUNDS = 8
const MOST_COMPLETIONS = 24

/** Unknown words of one query that are put right at most: more of them is no typo but another language. */
const MOST_UNKNOWN = 8

/** Letters of each half of a word that is read as two. */
const SHORTEST_HALF = 3

/** Something a part may stand for: all its tokens must be found. */
export interface Choice {
  readonly kind: Why['kind']
  readonly tokens: readonly string[]
  readonly worth: number
}

/** What the choices are made of. */
export interface Known {
  readonly lexicon: Lexicon
  readonly aliases: Aliases
  /** Whether any language knows a word: then it is no misspelling in this one. */
  readonly isKnown: (word: string) => boolean
  /** What the collection consists of: pages where nothing is said. */
  readonly made?: Made
  /**
   * Whether a reader of Chinese asks: two or three letters may be initials then, and an unknown word is rather pinyin than a
   * slip.
   */
  readonly readsChinese?: boolean
}

/**
 * @param main the words, pairs and lone characters of the query, in order
 * @param unfinished the one of them that is still being typed
 */
export function chooser(
  main: readonly WeighedToken[],
  unfinished: WeighedToken | undefined,
  { lexicon, aliases, isKnown }: Known,
): (token: WeighedToken) => Choice[] {
  const found = aliases.in(main.map((token) => token.text))
  let unknown = 0

  const ofWord = (word: string): Choice[] => {
    const isWritten = lexicon.has(word)
    const stem = isWritten ? worth.stem : worth.apart
    const sameStem = lexicon.sameStem(word).map((other) => choice('stem', stem, other))
    const isCut = !isWritten && word.length <= LONGEST_TYPO && unknown < MOST_UNKNOWN
    const known = [...(isCut ? apart(word, lexicon) : []), ...sameStem]
    if (isKnown(word) || known.length > 0) return known
    unknown += 1
    if (unknown > MOST_UNKNOWN) return []
    const { words, distance } = lexicon.misspelt(word)
    const likely = words.toSorted((a, b) => Number(b[0] === word[0]) - Number(a[0] === word[0]))
    return likely
      .slice(0, MOST_TYPOS)
      .map((other) => choice('typo', worth.typo[distance] * (other[0] === word[0] ? 1 : worth.otherBeginning), other))
  }
  const ofPair = (pair: string): Choice[] =>
    lexicon.has(pair)
      ? []
      : [...new Set(soundsOfPair(pair).flatMap((sounds) => lexicon.sounding(sounds)))]
          .filter((other) => (other[0] === pair[0]) !== (other[1] === pair[1]))
          .slice(0, MOST_SOUNDS)
          .map((other) => choice('sound', worth.sound, other))
  const ofTerm = (place: number) =>
    found
      .filter(({ start, end }) => start <= place && place < end)
      .flatMap(({ others }) => others.map((other) => choice('alias', worth.alias, ...other)))
  const completions = (start: string) =>
    lexicon
      .beginningWith(start)
      .filter((word) => word !== start)
      .slice(0, MOST_COMPLETIONS)
      .map((word) => choice('prefix', worth.prefix, word))

  return (token) => {
    const exact = choice('exact', worth.exact, token.text)
    if (token.kind === 'single') return [exact]
    if (token.kind === 'joined') {
      const parts = main.filter(({ start, end }) => start >= token.start && end <= token.end)
      return [exact, choice('stem', worth.apart, ...parts.map(({ text }) => text))]
    }
    // One character alone is mostly the beginning of a word; long texts are not looked through for it (impacts.ts).
    const isBegun = token === unfinished || token.kind === 'alone'
    const begun = isBegun ? completions(token.text) : []
    const forms = token.kind === 'word' && begun.length === 0 ? ofWord(token.text) : []
    const sounds = token.kind === 'pair' && begun.length === 0 ? ofPair(token.text) : []
    return [exact, ...begun, ...forms, ...sounds, ...ofTerm(main.indexOf(token))].sort((a, b) => b.worth - a.worth)
  }
}

function choice(kind: Choice['kind'], value: number, ...tokens: string[]): Choice {
  return { kind, tokens, worth: value }
}

/** `timesheet` where pages write `time sheet`. */
function apart(word: string, lexicon: Lexicon): Choice[] {
  const cuts = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_HALF + 1) }, (_, i) => i + SHORTEST_HALF)
  return cuts
    .map((at) => [word.slice(0, at), word.slice(at)])
    .filter((words) => words.every((part) => lexicon.has(part)))
    .map((words) => choice('stem', worth.apart, ...words))
}
