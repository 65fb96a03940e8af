/** golden-answer: a golden query that expects nothing, or several things at once, or a section of what has none. */
import { at, isGroup, uses, type Entry } from '../entries.ts'
import { said, type Finding } from '../faults.ts'
import type { Rule } from './rule.ts'

/** What a golden query can expect. */
const ANSWERS = ['article', 'request', 'team', 'person']

export const goldenAnswer: Rule = {
  id: 'golden-answer',
  *check({ golden }) {
    for (const entry of golden) yield* judged(entry)
  },
}

function* judged(entry: Entry): Iterable<Finding> {
  const { raw } = entry
  if (!isGroup(raw)) return
  const named = ANSWERS.filter((key) => Object.hasOwn(raw, key))
  if (named.length !== 1) for (const use of uses(entry, 'query')) yield at(use, wanted(named))
  if (named.join() !== 'article') for (const use of uses(entry, 'section')) yield at(use, noSection())
}

const wanted = (named: readonly string[]) =>
  named.length === 0
    ? said(
        'This golden query does not say what must answer it. Add one of these: “article: annual-leave” with the id of an article, or “request”, “team” or “person” with the id of one.',
        '这条必答查询没有写明该由什么来回答。请加上其中一项：“article: annual-leave”（文章的 id），或者 request（服务申请）、team（团队）、person（人员）加上各自的 id。',
      )
    : said(
        'This golden query expects several things at once: {named}. Keep the one that answers best.',
        '这条必答查询同时写了几样：{named}。请只保留一项。',
        { named: named.join(', ') },
      )

const noSection = () =>
  said(
    'Only an article has sections. Remove “section”, or name the article it belongs to.',
    '只有文章才有小节。请删掉“section”，或者写上它所属的文章。',
  )
