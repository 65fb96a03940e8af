/**
 * The documents of a shard as rows: what their parts are called stands nowhere in them, and what follows from the rest is left
 * out. A third less to carry than with names, of what is most of a first search. Norms are bytes behind the rows.
 */
import type { Language } from '../../content/schema.ts'
import { byteReader, byteWriter } from './bytes.ts'
import type { ListedDoc } from './form.ts'
import type { Contact, HitKind } from './types.ts'

/** What is left out is 0, and nothing at the end. */
export type Row = readonly [
  kind: HitKind,
  article: string,
  path: string,
  title: string,
  titles: readonly string[],
  /** Of the sections; 0 for those that follow from their title. */
  anchors: readonly (string | 0)[] | 0,
  team?: string | 0,
  contact?: Contact | 0,
  aliases?: readonly string[] | 0,
  questions?: readonly string[] | 0,
  learned?: readonly string[] | 0,
  id?: string | 0,
]

export function writeDocs(docs: readonly ListedDoc[]): Uint8Array<ArrayBuffer> {
  const writer = byteWriter()
  writer.bytes(new TextEncoder().encode(JSON.stringify(docs.map(rowOf))))
  for (const { norms } of docs) writer.bytes(Uint8Array.from(norms))
  return writer.done()
}

export function readDocs(bytes: Uint8Array, language: Language): ListedDoc[] {
  const reader = byteReader(bytes)
  const rows = JSON.parse(new TextDecoder().decode(reader.bytes())) as Row[]
  return rows.map((row) => docOfRow(row, [...reader.bytes()], language))
}

export function rowOf(doc: ListedDoc): Row {
  const { id, kind, article, path, title, sections, team, contact, aliases, questions, learned } = doc
  const anchors = sections.map((section) => (section.anchor === anchorOf(section.title) ? 0 : section.anchor))
  const more = [
    team ?? 0,
    contact ?? 0,
    ...[aliases, questions, learned].map((texts) => (texts.length === 0 ? 0 : texts)),
    id === idOf(doc) ? 0 : id,
  ]
  const rest = more.slice(0, more.findLastIndex((each) => each !== 0) + 1)
  const own = anchors.every((anchor) => anchor === 0) ? 0 : anchors
  return [kind, article, path, title, sections.map((section) => section.title), own, ...rest] as unknown as Row
}

function docOfRow(row: Row, norms: readonly number[], language: Language): ListedDoc {
  const [kind, article, path, title, titles, anchors, team, contact, aliases, questions, learned, id] = row
  return {
    id: told(id, idOf({ kind, article, language })),
    ...{ kind, article, language, path, title },
    ...(team !== 0 && team !== undefined && { team }),
    ...(contact && { contact }),
    ...{ aliases: told(aliases, []), questions: told(questions, []), learned: told(learned, []) },
    sections: titles.map((text, at) => ({ anchor: told(anchors && anchors[at], anchorOf(text)), title: text })),
    norms,
  }
}

function told<Value>(value: Value | 0 | undefined, otherwise: Value): Value {
  return value === 0 || value === undefined ? otherwise : value
}

/** As most documents are named. */
function idOf({ kind, article, language }: Pick<ListedDoc, 'kind' | 'article' | 'language'>): string {
  return `${kind}/${article}/${language}`
}

/** As most headings are: where a title stands twice the second has another, which is then told. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-')
}
