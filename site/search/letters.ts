/** How alike two texts are letter by letter, whatever the words: what a misspelling or a word left out hardly changes. */

/** 0…1: the share of neighbouring letters that both have (Dice, Ecology 1945). */
export function lettersAlike(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return 0
  const counts = new Map<number, number>()
  for (let i = 1; i < one.length; i += 1) {
    const pair = pairAt(one, i)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let both = 0
  for (let i = 1; i < other.length; i += 1) {
    const pair = pairAt(other, i)
    const left = counts.get(pair) ?? 0
    if (left === 0) continue
    both += 1
    counts.set(pair, left - 1)
  }
  return (2 * both) / (one.length + other.length - 2)
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at - 1) * 65_536 + text.charCodeAt(at)
}
