/** Lists of words, each with another word for the same thing, looked up by the place of a text where one may stand. */

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

/** The longest word that stands in a text at a place, with the other word for it. */
export function wordFinder(
  pairs: readonly (readonly [string, string])[],
): (text: string, at: number) => readonly [string, string] | undefined {
  const longestFirst = [...pairs].sort(([a], [b]) => b.length - a.length)
  const byFirst = Map.groupBy(longestFirst, ([word]) => word.charAt(0))
  return (text, at) => byFirst.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
}
