/**
 * The terms that an article links to in the glossary, with what they mean: drawn into the page, so that a reader can be
 * told without leaving it. Whoever writes decides which words are explained; nothing is marked by itself.
 */
import type { Article, Content } from '../../content/model.ts'
import { speak } from '../../content/words.ts'

export interface Definition {
  /** The anchor in the glossary. */
  readonly id: string
  readonly term: string
  readonly text: string
}

export interface Definitions {
  readonly terms: readonly Definition[]
  /** The words of the link to the glossary. */
  readonly more: string
}

const IN_GLOSSARY = /\/glossary\/#([a-z0-9-]+)/g

/** In the language of the article, each once, in the order in which they are first linked. */
export function definitionsOf({ terms, words }: Pick<Content, 'terms' | 'words'>, article: Article): Definitions {
  const { body, language } = article
  const linked = new Set([...body.matchAll(IN_GLOSSARY)].map(([, id]) => id))
  return {
    terms: [...linked].flatMap((id) => {
      const found = terms.find((term) => term.id === id)
      return found ? [{ id: found.id, term: found.term[language], text: found.definition[language] }] : []
    }),
    more: speak(words[language], language)('article.in_glossary'),
  }
}
