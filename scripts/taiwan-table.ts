/**
 * Writes site/search/taiwan-table.ts: words of Taiwan with the mainland words for the same thing.
 *
 * Source: the dictionary TWPhrasesRev of opencc-js (OpenCC's data, Apache-2.0), folded to Simplified characters; without
 * its longer entries, most of which are names or made of shorter ones. Run it after an update of opencc-js:
 * `node scripts/taiwan-table.ts`.
 */
import { writeFile } from 'node:fs/promises'
import { foldTable } from '../site/search/fold-table.ts'

/** Characters of a word at most. */
const LONGEST = 3

const name = 'TWPhrasesRev'
// A name in a variable, for opencc-js describes no types for its dictionaries.
const { default: dictionary } = (await import(`opencc-js/dict/${name}`)) as { default: string }

const simplified = new Map<string, string>()
for (let i = 0; i < foldTable.length; i += 2) simplified.set(foldTable.charAt(i), foldTable.charAt(i + 1))

const pairs = dictionary
  .toLowerCase()
  .split('|')
  .map((entry) => entry.split(' ').map((text) => Array.from(text, (each) => simplified.get(each) ?? each).join('')))
  .filter(
    ([taiwan = '', mainland = '']) =>
      taiwan.length > 1 && taiwan.length <= LONGEST && mainland !== '' && taiwan !== mainland,
  )

await writeFile(
  new URL('../site/search/taiwan-table.ts', import.meta.url),
  `/**
 * A word of Taiwan and the mainland's word for it (${pairs.length} of them), both in Simplified characters.
 * Made by scripts/taiwan-table.ts from OpenCC's dictionary TWPhrasesRev (Apache-2.0, through opencc-js): do not edit.
 */
export const taiwanTable =
  '${pairs.map((pair) => pair.join(' ')).join('|')}'
`,
)
