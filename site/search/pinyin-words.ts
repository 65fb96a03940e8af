/**
 * Pinyin as people type it who think in sentences: in syllables with spaces between, polite words first. `wo xiang qing
 * jia` (我想请假) asks what `qingjia` asks, and so does `qingjia zenme ban` (请假怎么办).
 */
import { once } from './once.ts'
import { readingsOf, syllablesOf } from './sound.ts'
import { stopPhrases } from './stop.ts'

/** Syllables that a subject has at least. */
const FEWEST = 2

/**
 * The query with its syllables joined and without what only opens or closes a question; undefined where it is no pinyin. English
 * words that could be syllables (`can you`) are none: every page knows them.
 */
export function joinedPinyin(query: string, isKnown: (word: string) => boolean): string | undefined {
  const written = query.toLowerCase().trim()
  if (!/^[a-z]+(?:[\s']+[a-z]+)*$/.test(written)) return undefined
  const words = written.split(/[\s']+/)
  if (words.every(isKnown) || !words.every((word) => syllablesOf(word).length > 0)) return undefined
  return subjectOf(words.join(''))
}

/** Without what carries no subject at either end, as long as a subject is left. */
function subjectOf(letters: string): string {
  const shorter = carriers()
    .flatMap((each) => [
      ...(letters.startsWith(each) ? [letters.slice(each.length)] : []),
      ...(letters.endsWith(each) ? [letters.slice(0, -each.length)] : []),
    ])
    .find(isSubject)
  return shorter === undefined ? letters : subjectOf(shorter)
}

function isSubject(letters: string): boolean {
  return syllablesOf(letters).some(({ length }) => length >= FEWEST)
}

/** How phrases that carry no subject are typed, longest first. */
const carriers = once(() =>
  stopPhrases
    .filter((phrase) => phrase.length > 1)
    .flatMap((phrase) =>
      Array.from(phrase).reduce<string[]>(
        (begun, character) => begun.flatMap((each) => readingsOf(character).map((reading) => each + reading)),
        [''],
      ),
    )
    .sort((a, b) => b.length - a.length),
)
