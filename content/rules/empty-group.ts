/** empty-group: a group of keys of which each may be left out, with all of them left out, so that it says nothing. */
import { at, isGroup, uses, type Entry } from '../entries.ts'
import { said, type Finding } from '../faults.ts'
import type { Rule } from './rule.ts'

export const emptyGroup: Rule = {
  id: 'empty-group',
  *check({ teams, articles }) {
    yield* without(teams, 'charter', ['text', 'article'])
    const metas = articles.map(({ meta }) => meta)
    yield* without(metas, 'applies_to', ['location', 'business_line'])
  },
}

function* without(entries: Iterable<Entry>, name: string, [one, other]: readonly [string, string]): Generator<Finding> {
  for (const use of uses(entries, name)) {
    if (!isGroup(use.value) || Object.keys(use.value).length > 0) continue
    yield at(
      use,
      said(
        'Nothing stands in “{name}:”. Write “{one}:”, “{other}:” or both there, or remove the line if it is not needed.',
        '“{name}:”里没有内容。请写上“{one}:”或“{other}:”，也可以两个都写；如果用不到，请删掉这一行。',
        { name, one, other },
      ),
    )
  }
}
