/**
 * Which languages a query must be looked up in before it is answered. Each costs a reader half of what a first search may
 * weigh, so it is one wherever one can answer. Pure.
 */
import type { Language } from '../../../content/schema.ts'
import { isTraditional } from '../../search/characters.ts'
import { mayBePinyin } from '../../search/spelt.ts'

export interface Reader {
  readonly language: Language
  /** The languages that there is an index of. */
  readonly written: readonly Language[]
  /** Whether what is open knows every word of the query, as it is spelt. */
  readonly knows: (query: string) => boolean
  /** Whether it knows each by its letters, spelt so or nearly so: not because it sounds like Chinese. */
  readonly knowsByLetters: (query: string) => boolean
}

/**
 * Chinese is looked up in Chinese, in the reader's script if there is one. Anything else is looked up in the reader's own
 * language, and by Chinese readers in the others too where it is a phrase or a word that no Chinese page writes: “VPN” is
 * Chinese enough, “forgot password” is not. Pinyin that is no word of the reader's language is looked up in Chinese too: `nianjia`.
 */
export function neededFor(query: string, { language, written, knows, knowsByLetters }: Reader): Language[] {
  const isChinese = /\p{Script=Han}/u.test(query)
  const others = written.filter((each) => !speaksChinese(each))
  if (isChinese) {
    const scripts: readonly Language[] = isTraditional(query) ? ['zh-hant', 'zh-hans'] : ['zh-hans', 'zh-hant']
    const chinese = [language, ...scripts].find((each) => speaksChinese(each) && written.includes(each))
    return chinese === undefined ? [...written] : [chinese]
  }
  const own = written.includes(language) ? [language] : [...written]
  if (!speaksChinese(language)) {
    const chinese = mayBePinyin(query) && !knowsByLetters(query) ? written.find(speaksChinese) : undefined
    return chinese === undefined || own.includes(chinese) ? own : [...own, chinese]
  }
  if (!/\S\s+\S/u.test(query) && knows(query)) return own
  return [...own, ...others.filter((each) => !own.includes(each))]
}

function speaksChinese(language: Language): boolean {
  return language.startsWith('zh')
}
