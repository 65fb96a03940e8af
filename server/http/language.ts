/** Languages in addresses: the default language has no prefix, the others begin with their code, dynamic pages too. */
import type { Language, Portal } from '../../content/schema.ts'

/** What the portal speaks, and which of it has no prefix. */
export type Spoken = Pick<Readonly<Portal>, 'default_language'> & { readonly languages: readonly Language[] }

/** The address of a page in a language: `localPath('zh-hans', '/desk/', 'en')` is `/zh-hans/desk/`. */
export function localPath(language: Language, path: string, standard: Language): string {
  return language === standard ? path : `/${language}${path}`
}

/** What an address says: its language and the path without the prefix. */
export function languageOf(path: string, spoken: Spoken): { language: Language; path: string } {
  for (const language of prefixed(spoken)) {
    const prefix = `/${language}`
    if (path === prefix || path.startsWith(`${prefix}/`)) return { language, path: path.slice(prefix.length) || '/' }
  }
  return { language: spoken.default_language, path }
}

/** The prefixes under which dynamic pages are mounted, the default's first. */
export function pagePrefixes(spoken: Spoken): string[] {
  return ['', ...prefixed(spoken).map((language) => `/${language}`)]
}

function prefixed({ languages, default_language }: Spoken): readonly Language[] {
  return languages.filter((language) => language !== default_language)
}
