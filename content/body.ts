/** The body of an article: parsed, looked at, and drawn while its tree is there, or recalled from the time before. */
import type { Root } from 'mdast'
import { parseText, pageOf, type Page } from './markdown.ts'
import { keyOf, type Memory } from './memory.ts'
import type { ArticleKind, Language, Words } from './schema.ts'

/** What decides beside the text how it is read and drawn. */
export interface Manner {
  readonly kind: ArticleKind
  readonly language: Language
  readonly isMdx: boolean
}

/** A text as HTML. */
export interface Drawn {
  /** Of everything it was made of. */
  readonly name: string
  readonly html: () => string
}

/** Makes HTML of a tree, which it may change; undefined for a text that is to be drawn elsewhere. */
export type Draw = (tree: Root, manner: Manner) => Promise<string | undefined>

/** What whoever draws must know of the portal. */
export interface Spoken {
  readonly defaultLanguage: Language
  readonly words: Readonly<Record<Language, Words>>
}

/** What reading takes along from outside. */
export interface Aids {
  readonly memory?: Memory | undefined
  readonly draw?: Draw | undefined
}

export interface Body {
  readonly page: Page
  /** Absent where nobody draws, or where the text is to be drawn elsewhere. */
  readonly drawn?: Drawn
}

/** @throws VFileMessage for MDX that cannot be parsed. */
export async function readBody(body: string, manner: Manner, { memory, draw }: Aids): Promise<Body> {
  const { kind, language, isMdx } = manner
  const name = keyOf('body', isMdx ? 'mdx' : 'md', draw ? `${kind} ${language}` : '', body)
  const known = memory?.recall(name)
  if (known) {
    const html = memory?.recall(`${name}.html`) as (() => string) | undefined
    return { page: known() as Page, ...(html && { drawn: { name, html } }) }
  }
  const tree = parseText(body, isMdx)
  const page = pageOf(tree, body, isMdx)
  let html: string | undefined
  try {
    html = await draw?.(tree, manner)
  } catch {
    // A word that is missing, say: the rules tell of it, so this is no time to.
    return { page }
  }
  memory?.keep(name, page)
  if (html === undefined) return { page }
  memory?.keep(`${name}.html`, html)
  return { page, drawn: { name, html: () => html } }
}
