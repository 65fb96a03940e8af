/** Makes of a ranked document the hit that is drawn. */
import { excerptOf } from './excerpt.ts'
import { marksIn, pieces, tellingParts } from './marks.ts'
import type { Question } from './question.ts'
import type { Ranked } from './rank.ts'
import type { Read } from './reading.ts'
import { matchSections } from './sections.ts'
import { shownOf } from './shown.ts'
import type { Hit } from './types.ts'
import { whyFound } from './why.ts'

export function hitOf(question: Question, ranked: Ranked, read: Read): Hit {
  const { doc, match, score, twin } = ranked
  const shown = shownOf(doc, twin)
  const parts = tellingParts(question)
  const { best, sections, excerpt } = matchSections(question, shown, read)
  const title = read(shown.title)
  const pathOf = (anchor: string) => (anchor === '' ? shown.path : `${shown.path}#${anchor}`)
  return {
    kind: doc.kind,
    article: doc.article,
    language: shown.language,
    path: pathOf(best?.anchor ?? ''),
    title: shown.title,
    titleMarks: pieces(shown.title, marksIn(title, parts)),
    ...(best !== undefined && { section: { anchor: best.anchor, title: best.title } }),
    sections: sections.map((section) => ({
      anchor: section.anchor,
      title: section.title,
      path: pathOf(section.anchor),
    })),
    description: shown.description,
    excerpt: excerptOf(read(excerpt?.text ?? shown.description), parts),
    score,
    why: whyFound(question.query, parts, match.holdings, shown, read),
    ...(doc.team !== undefined && { team: doc.team }),
  }
}
