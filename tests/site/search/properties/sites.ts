/** Made sites for properties: titles out of few words, most of them common (Zipf), so that many titles share theirs. */
import { between, randomOf, word, type Random } from '../../../../scripts/bench/prose.ts'
import type { SearchDoc } from '../../../../site/search/index.ts'

/** What every generated test starts from: the same tests on every machine. */
export const seed = 20_261_129

/** One article with nothing but a title and a text. */
export function article(number: number, title: string, text = ''): SearchDoc {
  const name = `a${number}`
  return {
    ...{ id: `guide/${name}/en`, kind: 'guide', article: name, language: 'en', path: `/guides/${name}/`, title },
    ...{ description: '', aliases: [], questions: [], learned: [] },
    sections: text === '' ? [] : [{ anchor: '', title: '', text }],
  }
}

/** Twenty to sixty titles of three to five words, no two of the same words. */
export function titlesOf(site: number): string[] {
  const random = randomOf(seed + site)
  const words = vocabulary(random, 30)
  const titles = new Map<string, string>()
  for (const size = between(random, 20, 60); titles.size < size;) {
    const own = new Set<string>()
    for (const length = between(random, 3, 5); own.size < length;) own.add(zipf(random, words))
    titles.set([...own].sort().join(' '), [...own].join(' '))
  }
  return [...titles.values()]
}

/** How many titles share the two of their words that fewest titles hold with another title. */
export function sharing(titles: readonly string[]): number {
  const sets = titles.map((title) => new Set(title.split(' ')))
  const holders = (own: string) => sets.filter((set) => set.has(own)).length
  return sets.filter((set) => {
    const [rarest = '', next = ''] = [...set].sort((a, b) => holders(a) - holders(b))
    return sets.filter((other) => other.has(rarest) && other.has(next)).length > 1
  }).length
}

function vocabulary(random: Random, size: number): string[] {
  const words = new Set<string>()
  while (words.size < size) {
    const next = word(random)
    if (next.length > 3) words.add(next)
  }
  return [...words]
}

/** The word at rank n comes about once where the first comes n times. */
function zipf(random: Random, words: readonly string[]): string {
  return words[Math.floor(Math.exp(random() * Math.log(words.length + 1))) - 1] ?? ''
}
