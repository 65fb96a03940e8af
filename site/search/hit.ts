/** Makes of a ranked document the hit that is drawn. */
import { excerptOf } from './excerpt.ts'
import type { Finds } from './finds.ts'
import { lacking } from './lacks.ts'
import { marksIn, pieces, tellingParts } from './marks.ts'
import type { Ranked } from './rank.ts'
import { matchSections } from './sections.ts'
import type { Hit, SearchDoc } from './types.ts'
import { whyFound } from './why.ts'

/**
 * @param doc the ranked document with all it says
 * @param finds of the question in it
 */
export function hitOf({ question, holdings, score, pinned }: Ranked, doc: SearchDoc, finds: Finds): Hit {
  const parts = tellingParts(question)
  const { best, sections, excerpt } = matchSections(question, doc, finds)
  const pathOf = (anchor: string) => (anchor === '' ? doc.path : `${doc.path}#${anchor}`)
  return {
    kind: doc.kind,
    article: doc.article,
    language: doc.language,
    path: pathOf(best?.anchor ?? ''),
    title: doc.title,
    titleMarks: pieces(doc.title, marksIn(finds, finds.read.numbers.title, parts)),
    ...(best !== undefined && { section: { anchor: best.anchor, title: best.title } }),
    sections: sections.map((section) => ({
      anchor: section.anchor,
      title: section.title,
      path: pathOf(section.anchor),
    })),
    description: doc.description,
    excerpt: excerptOf(finds.read.texts[excerpt] ?? '', marksIn(finds, excerpt, parts)),
    score,
    why: [
      ...(pinned ? [{ kind: 'pinned' as const, query: question.query, found: question.query }] : []),
      ...whyFound(question.query, parts, holdings, finds.read),
    ],
    lacks: lacking(question, holdings),
    ...(doc.team !== undefined && { team: doc.team }),
  }
}
