/**
 * In which language a file of content/ speaks: plugins ask here for its words and for the prefix of its links.
 * The file's name says it (`slug.zh-hans.md`); a file without a language speaks the default one.
 */
import { languages, type Language } from '../../content/schema.ts'
import type { Say } from '../../content/words.ts'

/** What a plugin needs to know of the language it writes in. */
export interface Voice {
  readonly language: Language
  /** Before internal addresses: empty in the default language, else `/zh-hans`. */
  readonly prefix: string
  readonly say: Say
}

/** The voice of a file, by its path. Plugins are made before the words are read, hence the promise. */
export type VoiceOf = (path: string) => Promise<Voice>

/** The language a file's name ends in, or the default one. */
export function languageOfFile(path: string, defaultLanguage: Language): Language {
  const named = /\.([a-z-]+)\.mdx?$/.exec(path)?.[1]
  return languages.find((language) => language === named) ?? defaultLanguage
}
