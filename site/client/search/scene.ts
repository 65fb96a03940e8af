/** What every part of the search needs to draw: the words, the teams' hours, the reader's clock, the addresses. */
import { tagOf, type Say } from '../../../content/words.ts'
import type { Language } from '../../../content/schema.ts'
import { built, type Entry, type Hours } from '../built.ts'
import { readerNow } from '../hours/fill.ts'
import type { Here } from '../hours/told.ts'
import { prefixOf } from '../language.ts'

export interface Scene {
  readonly say: Say
  readonly entry: Entry
  /** Absent where they cannot be loaded: asking still works, without times. */
  readonly hours: Hours | undefined
  /** Read anew each time. */
  readonly here: Here
  /** An address of the default language in the reader's. */
  readonly address: (path: string) => string
  /** The name of a language in the reader's. */
  readonly languageName: (language: Language) => string
}

/** @throws where the words cannot be loaded. */
export async function sceneOf(language: Language): Promise<Scene> {
  const files = await built(language)
  const [say, hours] = await Promise.all([files.say(), files.hours().catch(() => undefined)])
  const prefix = prefixOf(language, files.entry.default)
  const names = new Intl.DisplayNames(tagOf[language], { type: 'language' })
  return {
    say,
    hours,
    entry: files.entry,
    get here() {
      return readerNow()
    },
    address: (path) => prefix + path,
    languageName: (other) => names.of(tagOf[other]) ?? other,
  }
}
