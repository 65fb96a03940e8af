/** The interface's words, so that a journey looks for what a person reads and not for a class. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Language, Words } from '../../content/schema.ts'
import { speak, type Say } from '../../content/words.ts'
import { root } from '../../scripts/steps.ts'

/** @throws Error for a language without a file. */
export function words(language: Language): Say {
  const file = join(root, 'content/interface', `${language}.yaml`)
  return speak(parse(readFileSync(file, 'utf8')) as Words, language)
}

/** The first part of every address in a language; the default language has none. */
export const prefix = { en: '', 'zh-hans': '/zh-hans', 'zh-hant': '/zh-hant' } as const satisfies Record<
  Language,
  string
>
