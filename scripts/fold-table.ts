/**
 * Writes site/search/fold-table.ts: which Traditional character folds to which Simplified one.
 *
 * Source: the dictionaries of opencc-js (OpenCC's data, Apache-2.0): TSCharacters, and from TWVariantsRev and
 * HKVariantsRev the regional forms that TSCharacters does not know (著, 衞). Run it after an update of opencc-js:
 * `node scripts/fold-table.ts`.
 */
import { writeFile } from 'node:fs/promises'

/** Forms that people type and no dictionary of characters maps. */
const byHand = '妳 你|麽 么'

const table = new Map(pairsOf(await dictionary('TSCharacters')))
const taiwan = pairsOf(await dictionary('TWVariantsRev'))
const hongKong = pairsOf(await dictionary('HKVariantsRev'))
const simplified = new Set(table.values())
for (const [form, standard] of [...taiwan, ...hongKong, ...pairsOf(byHand)]) {
  const target = table.get(standard) ?? standard
  // 么 and the like are Simplified characters in their own right, whatever Taiwan's standard calls them.
  if (target !== form && !table.has(form) && !simplified.has(form)) table.set(form, target)
}

const pairs = [...table].map(([form, target]) => [form, settled(target)] as const)
const compact = pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([form, target]) => form + target)

await writeFile(
  new URL('../site/search/fold-table.ts', import.meta.url),
  `/**
 * Traditional character, then the Simplified one it folds to, pair after pair (${compact.length} of them).
 * Made by scripts/fold-table.ts from OpenCC's dictionaries TSCharacters, TWVariantsRev and HKVariantsRev
 * (Apache-2.0, through opencc-js): do not edit.
 */
export const foldTable =
  '${compact.join('')}'
`,
)

/** A dictionary of opencc-js, which describes no types for them. */
async function dictionary(name: string): Promise<string> {
  const loaded = (await import(`opencc-js/dict/${name}`)) as { default: string }
  return loaded.default
}

/** `丟 丢|並 并`: one character to one character of the basic plane; the first of several targets. */
function pairsOf(dictionary: string): [string, string][] {
  const pairs = dictionary.split('|').map((entry): [string, string] => {
    const [form = '', target = ''] = entry.split(' ')
    return [form, target]
  })
  return pairs.filter(([form, target]) => form.length === 1 && target.length === 1)
}

/** Follows the table to its end, so that folding twice is folding once. */
function settled(target: string): string {
  const next = table.get(target)
  return next === undefined || next === target ? target : settled(next)
}
