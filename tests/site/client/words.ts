/** The real words of the interface, for tests of what is told. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Language, Words } from '../../../content/schema.ts'
import { speak } from '../../../content/words.ts'

export function say(language: Language) {
  return speak(parse(readFileSync(`content/interface/${language}.yaml`, 'utf8')) as Words, language)
}
