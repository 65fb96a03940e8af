/** word: something in interface/ that is neither a text nor a group of texts. */
import { isGroup } from '../entries.ts'
import { said, type Finding } from '../faults.ts'
import type { Path, Yaml } from '../yaml.ts'
import type { Rule } from './rule.ts'

export const word: Rule = {
  id: 'word',
  *check({ words, ownWords }) {
    if (!ownWords) return
    for (const { yaml } of words) if (!yaml.broken && yaml.value !== null) yield* odd(yaml, yaml.value, [])
  },
}

function* odd(yaml: Yaml, value: unknown, path: Path): Generator<Finding> {
  if (typeof value === 'string') return
  if (isGroup(value)) {
    for (const [key, inner] of Object.entries(value)) yield* odd(yaml, inner, [...path, key])
  } else
    yield {
      file: yaml.file,
      ...yaml.at(path),
      message: message(path.map(String).join('.'), value, yaml.sourceAt(path)),
    }
}

function message(key: string, value: unknown, source: string | undefined) {
  return value === null
    ? said('Nothing stands after “{key}:”. Write the text there.', '“{key}:”后面没有内容。请写上文字。', { key })
    : said('“{key}” is no text. Put it in quotes: "{value}".', '“{key}”不是文字。请加上引号："{value}"。', {
        key,
        value: source ?? JSON.stringify(value),
      })
}
