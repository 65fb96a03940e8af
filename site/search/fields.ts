/** The parts of a document that are searched. */
import { foldText } from './fold.ts'
import type { DocSection, SearchDoc } from './types.ts'
import { fieldWeights, MOSTLY, type Made } from './weights.ts'

/** What of a document its short texts are made of. */
export interface ShortTexted extends Pick<SearchDoc, 'title' | 'aliases' | 'questions' | 'learned'> {
  readonly sections: readonly Pick<DocSection, 'title'>[]
}

export type FieldName = keyof typeof fieldWeights

export const fieldNames = Object.keys(fieldWeights) as FieldName[]

const readers: Readonly<Record<FieldName, (doc: SearchDoc) => readonly string[]>> = {
  title: (doc) => [doc.title],
  heading: headingsOf,
  alias: (doc) => doc.aliases,
  description: (doc) => [doc.description],
  question: (doc) => doc.questions,
  learned: (doc) => doc.learned,
  text: (doc) => (isQuestions(doc) ? [] : doc.sections.map((section) => section.text)),
}

export function textsIn(doc: SearchDoc, field: FieldName): readonly string[] {
  return readers[field](doc)
}

/** What is written to be asked for: each stands for the whole article. */
export function shortTextsOf(doc: ShortTexted): string[] {
  const texts = [doc.title, ...doc.aliases, ...headingsOf(doc), ...doc.questions, ...doc.learned]
  return [...new Map(texts.map((text) => [foldText(text), text])).values()]
}

/** Whether most articles are little more than the questions they answer. */
export function madeOf(docs: readonly SearchDoc[]): Made {
  const asked = docs.filter(isQuestions).length
  return asked > 0 && asked >= MOSTLY * docs.length ? 'questions' : 'pages'
}

function headingsOf({ sections }: Pick<ShortTexted, 'sections'>): string[] {
  return sections.map((section) => section.title).filter((heading) => heading !== '')
}

/** Its text repeats its questions, or is shorter than they are. */
export function isQuestions({ questions, sections }: SearchDoc): boolean {
  const lengthOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
  const asked = lengthOf(questions)
  if (asked === 0) return false
  return lengthOf(sections.map(({ text }) => text)) <= asked * (1 + MOSTLY)
}
