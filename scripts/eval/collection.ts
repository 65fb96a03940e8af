/**
 * A collection to measure search with: documents, queries, which document answers which query, and the log of confirmed
 * clicks. Lines may carry more keys than these.
 */
import { z } from 'zod'
import type { Language } from '../../content/schema.ts'
import type { DocSection, SearchDoc } from '../../site/search/index.ts'
import { readLines } from './lines.ts'

const text = (what: string) => z.string({ error: `${what}, a text` })
const id = (what: string) => text(what).min(1, { error: `${what}, not an empty text` })
const texts = (what: string) => z.array(text(what), { error: `a list of ${what}s` })
const line = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, { error: 'one JSON object' })

const Doc = line({
  id: id('the id of the document'),
  lang: text('its language, like en or zh-Hans'),
  title: text('its title'),
  body: text('its whole text'),
  headings: texts('heading').optional(),
  sections: z
    .array(line({ h: text('the heading of a section'), b: text('the text of a section') }), {
      error: 'a list of sections {h, b}',
    })
    .optional(),
  questions: texts('question').optional(),
})
export type Doc = z.infer<typeof Doc>

const Query = line({
  id: id('the id of the query'),
  lang: text('its language, like en or zh-Hans'),
  text: text('what was typed'),
  kind: id('its kind, like asis or oos'),
})
export type Query = z.infer<typeof Query>

const Qrel = line({
  q: id('the id of a query'),
  d: id('the id of a document'),
  rel: z.number({ error: 'how relevant it is, a number' }),
})

const Click = line({
  d: id('the id of the document that served'),
  lang: text('the language of the query'),
  text: text('what was typed'),
})
export type Click = z.infer<typeof Click>

/** Where the files of a collection are. */
export interface Files {
  readonly docs: string
  readonly queries: string
  readonly qrels?: string | undefined
  readonly clicks?: string | undefined
}

export interface Collection {
  readonly docs: readonly Doc[]
  readonly queries: readonly Query[]
  /** Of each query the ids of the documents that answer it. */
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>
  readonly clicks: readonly Click[]
}

/** @throws BadLines with everything that is wrong with one of the files */
export function readCollection({ docs, queries, qrels, clicks }: Files): Collection {
  const answers = new Map<string, Set<string>>()
  for (const { q, d, rel } of qrels === undefined ? [] : readLines(qrels, Qrel))
    if (rel > 0) answers.set(q, (answers.get(q) ?? new Set()).add(d))
  return {
    docs: readLines(docs, Doc),
    queries: readLines(queries, Query),
    answers,
    clicks: clicks === undefined ? [] : readLines(clicks, Click),
  }
}

/** The portal's languages: every Chinese is one of the two scripts, and every other language is read like English. */
export function languageOf(lang: string): Language {
  if (!/^zh\b/i.test(lang)) return 'en'
  return /hant|tw|hk|mo/i.test(lang) ? 'zh-hant' : 'zh-hans'
}

/** @param learned the queries that were learned for it */
export function searchDocOf(doc: Doc, learned: readonly string[]): SearchDoc {
  const { id, lang, title, questions = [] } = doc
  const language = languageOf(lang)
  return {
    ...{ id: `${language}/${id}`, kind: questions.length > 0 ? 'faq' : 'guide', article: id, language },
    ...{ path: `/${id}/`, title, description: '', aliases: [], questions, learned, sections: sectionsOf(doc) },
  }
}

/** A body that only repeats the questions says nothing of its own. */
function sectionsOf({ body, headings = [], sections, questions = [] }: Doc): DocSection[] {
  if (sections !== undefined) return sections.map(({ h, b }, i) => ({ anchor: h && `s${i}`, title: h, text: b }))
  const asked = new Set(questions)
  const own = body.split('\n').filter((line) => !asked.has(line))
  return [
    { anchor: '', title: '', text: own.join('\n') },
    ...headings.map((title, i) => ({ anchor: `s${i}`, title, text: '' })),
  ]
}
