/** The handbook in one language: its words, its addresses, and everything that was written. */
import type { Content, FullText } from '../../content/model.ts'
import type { Language } from '../../content/schema.ts'
import { speak, tagOf, type Say } from '../../content/words.ts'
import { shared } from '../reading.ts'

export interface Edition {
  readonly content: Content
  readonly language: Language
  /** As `lang` and Intl write the language. */
  readonly tag: string
  readonly say: Say
  /** The day of the build. */
  readonly now: Date
  /** A text in this language. */
  readonly text: (full: FullText) => string
  /** The address in this language of what the default language has at `path`. */
  readonly address: (path: string) => string
}

/** The same one for every page, so that what is told of it once need not be worked out again. */
export async function editionOf(language: Language): Promise<Edition> {
  const reading = await shared()
  const known = editions.get(reading)?.get(language)
  if (known) return known
  const { content, now } = reading
  const prefix = prefixOf(language, content.portal.default_language)
  const edition: Edition = {
    content,
    language,
    tag: tagOf[language],
    say: speak(content.words[language], language),
    now,
    text: (full) => full[language],
    address: (path) => prefix + path,
  }
  const languages = editions.get(reading) ?? new Map<Language, Edition>()
  editions.set(reading, languages.set(language, edition))
  return edition
}

const editions = new WeakMap<object, Map<Language, Edition>>()

/** What stands before every address of a language: nothing for the default one. */
export function prefixOf(language: Language, defaultLanguage: Language): string {
  return language === defaultLanguage ? '' : `/${language}`
}

/** The paths of a page that exists once a language, for Astro's `getStaticPaths`. */
export async function everyLanguage() {
  const { portal } = (await shared()).content
  return portal.languages.map((language) => ({
    params: { language: prefixOf(language, portal.default_language).slice(1) || undefined },
    props: { language },
  }))
}
