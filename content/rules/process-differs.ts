/**
 * process-differs: the languages of one process that disagree on a fact. What is said differs from language to language;
 * who does it, until when and where it leads does not.
 */
import type { ArticleFile } from '../article-file.ts'
import { at, uses, type Use } from '../entries.ts'
import { said, type Finding } from '../faults.ts'
import { addressOf } from '../traditional-page.ts'
import type { Rule } from './rule.ts'

/** Where facts stand that every language has alike. */
const facts = [
  ...['state', 'gives', 'receives.*', 'receiver_owner', 'inputs.*.from', 'inputs.*.process'],
  ...['steps.*.id', 'steps.*.phase', 'steps.*.team', 'steps.*.limit', 'steps.*.next', 'steps.*.branches.*.to'],
  ...['targets.total', 'audit.on', 'audit.by', 'audit.again_in'],
  ...['audit.findings.*.owner', 'audit.findings.*.due', 'audit.findings.*.done', 'improvements.*.on'],
  ...['risks.*.kind', 'risks.*.likelihood', 'risks.*.impact', 'risks.*.owner'],
]

export const processDiffers: Rule = {
  id: 'process-differs',
  *check({ articles, defaultLanguage }) {
    const processes = articles.filter(({ kind, misnamed }) => kind === 'process' && !misnamed)
    for (const variants of Map.groupBy(processes, addressOf).values()) {
      const first = variants.find(({ language }) => language === defaultLanguage)
      if (!first) continue
      for (const other of variants) if (other !== first) yield* differences(first, other)
    }
  },
}

/** Of each fact the first place where it differs: a step that has none where the other has one differs, too. */
function* differences(first: ArticleFile, other: ArticleFile): Generator<Finding> {
  for (const fact of facts) {
    const [theirs, ours] = [placed(first, fact), placed(other, fact)]
    const differing = [...ours.values()].find((use) => use.value !== theirs.get(keyOf(use))?.value)
    const missing = [...theirs.values()].find((use) => !ours.has(keyOf(use)))
    if (differing) yield at(differing, unlike(fact, differing, theirs.get(keyOf(differing)), first.file))
    else if (missing) yield at(nearestTo(missing, other), lacking(fact, missing, first.file))
  }
}

const placed = ({ meta }: ArticleFile, fact: string) => new Map([...uses(meta, fact)].map((use) => [keyOf(use), use]))

const keyOf = ({ path }: Pick<Use, 'path'>) => path.map(String).join('.')

/** The same place in the other language, or what would hold it: the step, the list, the whole frontmatter. */
function nearestTo({ path }: Use, other: ArticleFile): Use {
  const above = path.map((_, index) => keyOf({ path: path.slice(0, path.length - index - 1) }))
  const [use] = above.flatMap((place) => [...uses(other.meta, place)])
  return use as Use
}

const unlike = (fact: string, { value }: Use, theirs: Use | undefined, file: string) =>
  said(
    'This is “{found}”, but {file} has “{expected}” in its place ({fact}). Both are the same process; write the same in both.',
    '这里写的是“{found}”，{file} 里对应的却是“{expected}”（{fact}）。两份说的是同一个流程，请写成一样。',
    { found: String(value), expected: theirs ? String(theirs.value) : '–', file, fact },
  )

const lacking = (fact: string, { value }: Use, file: string) =>
  said(
    'In this place {file} has “{expected}” ({fact}), this file has nothing. Both are the same process; write down here what is missing.',
    '{file} 里对应的位置写有“{expected}”（{fact}），这里却没有。两份说的是同一个流程，请把缺的补上。',
    { expected: String(value), file, fact },
  )
