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

function* differences(first: ArticleFile, other: ArticleFile): Generator<Finding> {
  for (const fact of facts) {
    const [theirs, ours] = [[...uses(first.meta, fact)], [...uses(other.meta, fact)]]
    const place = ours.findIndex(({ value }, index) => value !== theirs[index]?.value)
    const differing = ours[place]
    if (differing) yield at(differing, unlike(fact, differing, theirs[place], first.file))
    else if (ours.length < theirs.length) yield at(whole(other), fewer(fact, ours.length, theirs.length, first.file))
  }
}

/** The list or key itself, or the whole frontmatter where it has none. */
function whole(other: ArticleFile): Use {
  const [use] = [...uses(other.meta, 'steps'), ...uses(other.meta, '')]
  return use as Use
}

const unlike = (fact: string, { value }: Use, theirs: Use | undefined, file: string) =>
  said(
    'This is “{found}”, but {file} has “{expected}” in its place ({fact}). Both are the same process; write the same in both.',
    '这里写的是“{found}”，{file} 里对应的却是“{expected}”（{fact}）。两份说的是同一个流程，请写成一样。',
    { found: String(value), expected: theirs ? String(theirs.value) : '–', file, fact },
  )

const fewer = (fact: string, ours: number, theirs: number, file: string) =>
  said(
    '{file} has {theirs} times “{fact}”, this file {ours}. Both are the same process; write down here what is missing.',
    '{file} 里“{fact}”有 {theirs} 处，这里只有 {ours} 处。两份说的是同一个流程，请把缺的补上。',
    { fact, ours, theirs, file },
  )
