/**
 * What can be found: articles in every language, request types, teams, people and terms, as the search engine takes
 * them. What the build converted to Traditional Chinese is no document of its own but the twin of the Simplified one.
 */
import type { Article, Content, FullText } from '../../content/model.ts'
import { languages, type Language } from '../../content/schema.ts'
import { foldText } from '../search/fold.ts'
import type { ConvertedDoc, DocSection, HitKind, SearchDoc } from '../search/types.ts'

export function searchDocs(content: Content): SearchDoc[] {
  return [...articleDocs(content), ...entryDocs(content)]
}

function articleDocs(content: Content): SearchDoc[] {
  const own = content.articles.filter(({ converted }) => !converted)
  return own.map((article) => {
    const twin = content.articles.find(
      ({ id, kind, converted }) =>
        converted && article.language === 'zh-hans' && id === article.id && kind === article.kind,
    )
    const team = content.people.find(({ id }) => id === article.meta.owner)?.team ?? article.meta.owner
    return {
      id: `${article.kind}/${article.id}/${article.language}`,
      kind: article.kind,
      article: article.id,
      language: article.language,
      path: article.path,
      title: article.meta.title,
      description: article.meta.description,
      team,
      aliases: article.meta.asked_as,
      sections: sectionsOf(article),
      ...(twin && { converted: twinOf(twin) }),
    }
  })
}

function twinOf(article: Article): ConvertedDoc {
  const { title, description } = article.meta
  return { language: 'zh-hant', path: article.path, title, description, sections: sectionsOf(article) }
}

/** The page's sections, and those that the sheet of a process draws of its frontmatter. */
function sectionsOf({ sections, meta }: Article): DocSection[] {
  const { steps = [], brings = [], gets = [], ladder = [] } = meta
  const told = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' · ')
  const sheet = told([...brings, ...gets, ...ladder.flatMap(({ when, who, how }) => [when, who, how])])
  return [
    ...sections.map(({ anchor, title, text }) => ({ anchor, title, text })),
    ...steps.map((step) => ({ anchor: 'steps', title: step.title, text: told([step.in, step.out, step.note]) })),
    ...(sheet === '' ? [] : [{ anchor: '', title: '', text: sheet }]),
  ]
}

/** What is no article: one entry for all languages, whose texts stand beside each other. */
interface Entry {
  readonly kind: HitKind
  readonly id: string
  readonly path: string
  readonly title: FullText
  readonly description: FullText
  readonly team?: string
  readonly aliases: readonly string[]
  /** Said beside the description. */
  readonly more: readonly FullText[]
}

function entryDocs({ portal, requests, teams, people, terms }: Content): SearchDoc[] {
  const entries: Entry[] = [
    ...requests.map(({ id, name, summary, hint, team, asked_as }) => ({
      ...{ kind: 'request' as const, id, path: `/requests/${id}/` },
      ...{ title: name, description: summary, team, aliases: asked_as, more: [hint] },
    })),
    ...teams.map(({ id, name, purpose, asks, division, place }) => ({
      ...{ kind: 'team' as const, id, path: `/directory/${id}/` },
      ...{ title: name, description: purpose, team: id, aliases: [], more: [asks, division, place] },
    })),
    ...people.map(({ id, name, team, role, asks, mail }) => ({
      ...{ kind: 'person' as const, id, path: `/directory/${team}/#${id}` },
      ...{ title: name, description: role, team, aliases: [mail, ...Object.values(name)], more: [asks] },
    })),
    ...terms.map(({ id, term, definition, abbreviation, aliases }) => ({
      ...{ kind: 'term' as const, id, path: `/glossary/#${id}`, title: term, description: definition },
      ...{ aliases: abbreviation === undefined ? aliases : [abbreviation, ...aliases], more: [] },
    })),
  ]
  const prefixed = (language: Language, path: string) =>
    language === portal.default_language ? path : `/${language}${path}`
  return entries.flatMap((entry) => entryIn(entry, prefixed, portal.languages))
}

function entryIn(
  { kind, id, path, title, description, team, aliases, more }: Entry,
  prefixed: (language: Language, path: string) => string,
  spoken: readonly Language[],
): SearchDoc[] {
  const words = (language: Language) => ({
    ...{ path: prefixed(language, path), title: title[language], description: description[language] },
    sections: more.map((text) => ({ anchor: '', title: '', text: text[language] })),
  })
  const twin = spoken.includes('zh-hant') ? { language: 'zh-hant' as const, ...words('zh-hant') } : undefined
  // Where Traditional was written by hand in other words than Simplified, both words find it.
  const otherWord = twin && foldText(title['zh-hant']) !== foldText(title['zh-hans']) ? [title['zh-hant']] : []
  const folded = languages.filter(
    (language) => spoken.includes(language) && (language !== 'zh-hant' || !spoken.includes('zh-hans')),
  )
  return folded.map((language) => ({
    ...{ id: `${kind}/${id}/${language}`, kind, article: id, language, ...words(language) },
    ...(team !== undefined && { team }),
    ...(language === 'zh-hans' && twin ? { aliases: [...aliases, ...otherWord], converted: twin } : { aliases }),
  }))
}
