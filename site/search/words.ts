/** Lists of words, each with another word for the same thing, looked up by the place of a text where one may stand. */

/** The longest word that stands in a text at a place, with the other word for it. */
export type WordAt = (text: string, at: number) => readonly [string, string] | undefined

/** @param list `one other|one other`, in any number of lines. */
export function pairsIn(list: string): [string, string][] {
  return list
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [one = '', other = ''] = entry.trim().split(' ')
      return [one, other]
    })
}

export function wordFinder(pairs: readonly (readonly [string, string])[]): WordAt {
  const longestFirst = [...pairs].sort(([a], [b]) => b.length - a.length)
  const byFirst = Map.groupBy(longestFirst, ([word]) => word.charCodeAt(0))
  // Most characters begin no word, and every one of every text is asked about.
  const begins = new Uint8Array(0x10000)
  for (const first of byFirst.keys()) begins[first] = 1
  return (text, at) => {
    const first = text.charCodeAt(at)
    return begins[first] === 1 ? byFirst.get(first)?.find(([word]) => text.startsWith(word, at)) : undefined
  }
}

/** The text with each word that is found replaced by the other one. */
export function replaceIn(text: string, wordAt: WordAt): string {
  let out = ''
  let copied = 0
  for (let at = 0; at < text.length; at += 1) {
    const [word, other] = wordAt(text, at) ?? []
    if (word === undefined || other === undefined) continue
    out += text.slice(copied, at) + other
    copied = at + word.length
    at = copied - 1
  }
  return copied === 0 ? text : out + text.slice(copied)
}
