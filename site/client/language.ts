/** The language of the page, as the build wrote it on `html`. */
import type { Language } from '../../content/schema.ts'

/** `lang="zh-Hans"` is the language zh-hans. */
export function pageLanguage(): Language {
  return document.documentElement.lang.toLowerCase() as Language
}

/** What stands before an address of a language: nothing for the default one. */
export function prefixOf(language: Language, standard: Language): string {
  return language === standard ? '' : `/${language}`
}
