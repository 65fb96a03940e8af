/** duplicate-title: two articles of one kind and language, or two request types, that nobody can tell apart in a list. */
import { at, uses, type Use } from '../entries.ts'
import { said, type Finding } from '../faults.ts'
import { languages } from '../schema.ts'
import type { Rule } from './rule.ts'

export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  *check({ articles, requests }) {
    const groups = Map.groupBy(articles, ({ kind, language }) => `${kind} ${language}`)
    for (const group of groups.values()) yield* repeated(group.flatMap(({ meta }) => [...uses(meta, 'title')]))
    for (const language of languages)
      yield* repeated(requests.flatMap(({ entry }) => [...uses(entry, `name.${language}`)]))
  },
}

function* repeated(found: readonly Use[]): Generator<Finding> {
  const first = new Map<string, Use>()
  for (const use of found) {
    if (typeof use.value !== 'string') continue
    const title = use.value.normalize('NFKC').trim().toLowerCase()
    const earlier = first.get(title)
    if (earlier && earlier.file !== use.file) yield at(use, message(use.value, earlier.file))
    else first.set(title, use)
  }
}

const message = (title: string, file: string) =>
  said(
    '“{title}” is the title of {file} too, so readers cannot tell the two apart in a list. Give one of them a title that says what is different.',
    '“{title}”也是 {file} 的标题，读者在清单里分不清这两个。请修改其中一个标题，写出区别。',
    { title, file },
  )
