/** duplicate-id: two things with one name, so that a reference to it could mean either. */
import { addressOf } from '../traditional-page.ts'
import { at, uses, type Use } from '../entries.ts'
import { said, type Finding } from '../faults.ts'
import type { Material } from '../material.ts'
import type { Rule } from './rule.ts'

export const duplicateId: Rule = {
  id: 'duplicate-id',
  *check(material) {
    const { portal, teams, people, locations, terms, requests } = material
    // An owner is a team or a person, so the two share their names.
    yield* repeated([...uses(teams, 'id'), ...uses(people, 'id')])
    yield* repeated([...uses(locations, 'id')])
    yield* repeated([...uses(terms, 'id')])
    yield* repeated([...uses(portal, 'topics.*.id')])
    for (const { entry } of requests) yield* repeated([...uses(entry, 'fields.*.name')])
    for (const { meta } of material.articles) yield* repeated([...uses(meta, 'steps.*.id')])
    for (const { entry } of material.journeys) yield* repeated([...uses(entry, 'stages.*.id')])
    yield* repeated(articleIds(material))
  },
}

/** One use an address: the languages of an article share its id. */
function articleIds({ articles }: Material): Use[] {
  const first = new Map<string, Use>()
  for (const article of articles) {
    const [use] = uses(article.meta, 'id')
    const name = `${addressOf(article)} ${String(use?.value)}`
    if (use && !first.has(name)) first.set(name, use)
  }
  return [...first.values()]
}

function* repeated(found: readonly Use[]): Generator<Finding> {
  const first = new Map<unknown, Use>()
  for (const use of found) {
    const earlier = first.get(use.value)
    if (!earlier) first.set(use.value, use)
    else if (typeof use.value === 'string') {
      yield at(
        use,
        said(
          '“{name}” is taken already, in {file}, line {line}. Give one of the two another name.',
          '“{name}”已经在 {file} 第 {line} 行用过了。请给其中一个换个名称。',
          { name: use.value, file: earlier.file, line: earlier.line },
        ),
      )
    }
  }
}
