/**
 * The interface's words: `say('search.placeholder')`, `say('ticket.opened', { name })`, `say.count('search.hits', 3)`.
 * A word that is missing is a bug that stops the build; nothing falls back in silence.
 */
import type { Language, Words } from './schema.ts'

export interface Say {
  (key: string, values?: Readonly<Record<string, string | number>>): string
  /** Picks `key_one` or `key_other` by the language's plural rules; `{count}` is the number. */
  count(key: string, count: number, values?: Readonly<Record<string, string | number>>): string
  readonly language: Language
}

/** Tags of Intl, `lang` and hreflang. */
export const tagOf = { en: 'en', 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant' } as const satisfies Record<
  Language,
  string
>

/** @throws Error for a key that the language's file does not have, or a `{name}` without a value. */
export function speak(words: Words, language: Language): Say {
  const find = (key: string) => key.split('.').reduce<Words | string | undefined>(down, words)
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => {
    const text = find(key)
    if (typeof text !== 'string') throw new Error(`content/interface/${language}.yaml has no word "${key}"`)
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`The word "${key}" (${language}) needs a value for {${name}}`)
      return String(value)
    })
  }
  return Object.assign(say, {
    language,
    count: (key: string, count: number, values: Readonly<Record<string, string | number>> = {}) =>
      say(`${key}_${pluralOf(language).select(count) === 'one' ? 'one' : 'other'}`, { count, ...values }),
  })
}

const plurals = new Map<Language, Intl.PluralRules>()

/** Made once a language: making them takes a hundred times as long as asking them. */
function pluralOf(language: Language): Intl.PluralRules {
  const plural = plurals.get(language) ?? new Intl.PluralRules(tagOf[language])
  plurals.set(language, plural)
  return plural
}

function down(words: Words | string | undefined, part: string): Words | string | undefined {
  return typeof words === 'object' && Object.hasOwn(words, part) ? words[part] : undefined
}
