/** Languages in addresses: the default language has no prefix, the others begin with their code, dynamic pages too. */
import { languages } from '../../content/schema.ts'
import type { Language } from '../../content/schema.ts'

/** The address of a page in a language: `localPath('zh-hans', '/desk/', 'en')` is `/zh-hans/desk/`. */
export function localPath(language: Language, path: string, standard: Language): string {
  return `${prefixOf(language, standard)}${path}`
}

/** `` for the default language, `/zh-hans` for another. */
export function prefixOf(language: Language, standard: Language): string {
  return language === standard ? '' : `/${language}`
}

/** What an address says: its language and the path without the prefix. */
export function languageOf(path: string, standard: Language): { language: Language; path: string } {
  for (const language of languages) {
    const prefix = `/${language}`
    if (language !== standard && (path === prefix || path.startsWith(`${prefix}/`))) {
      return { language, path: path.slice(prefix.length) || '/' }
    }
  }
  return { language: standard, path }
}

/** The prefixes under which dynamic pages are mounted, the default's first. */
export function pagePrefixes(standard: Language): string[] {
  return ['', ...languages.filter((language) => language !== standard).map((language) => `/${language}`)]
}
