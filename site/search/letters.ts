/** How alike two texts are letter by letter, whatever the words: what a misspelling or a word left out hardly changes. */

/**
 * 0…1 for each text that is asked about: the share of neighbouring letters that both have (Dice, Ecology 1945). What can be
 * done once for all of them is.
 */
export function lettersLike(one: string): (other: string) => number {
  const places = new Map<number, number>()
  const counts: number[] = []
  for (let i = 1; i < one.length; i += 1) {
    const pair = pairAt(one, i)
    const place = places.get(pair) ?? counts.length
    places.set(pair, place)
    counts[place] = (counts[place] ?? 0) + 1
  }
  const left = new Uint16Array(counts.length)
  return (other) => {
    if (one.length < 2 || other.length < 2) return 0
    left.set(counts)
    let both = 0
    for (let i = 1; i < other.length; i += 1) {
      const place = places.get(pairAt(other, i))
      if (place === undefined || left[place] === 0) continue
      both += 1
      left[place]! -= 1
    }
    return (2 * both) / (one.length + other.length - 2)
  }
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at - 1) * 65_536 + text.charCodeAt(at)
}
