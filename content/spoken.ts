/** The words of interface/ as the site and the server take them. */
import { isGroup } from './entries.ts'
import { languages, type Language, type Words } from './schema.ts'
import type { Yaml } from './yaml.ts'

/** By language; a language without a file has none. */
export function wordsOf(
  files: readonly { readonly language: Language; readonly yaml: Yaml }[],
): Record<Language, Words> {
  return Object.fromEntries(
    languages.map((language) => [language, textsOf(files.find((file) => file.language === language)?.yaml.value)]),
  ) as Record<Language, Words>
}

/** Only texts and groups of texts; rules/word.ts tells about anything else. */
function textsOf(value: unknown): Words {
  if (!isGroup(value)) return {}
  const kept: [string, string | Words][] = []
  for (const [key, word] of Object.entries(value)) {
    if (typeof word === 'string') kept.push([key, word])
    else if (isGroup(word)) kept.push([key, textsOf(word)])
  }
  return Object.fromEntries(kept)
}
