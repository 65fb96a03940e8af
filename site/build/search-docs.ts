/**
 * What can be found: articles, request types, teams, people and terms in every language, as the search engine takes them.
 */
import type { Article, Content, FullText } from '../../content/model.ts'
import type { Language } from '../../content/schema.ts'
import { foldText } from '../search/fold.ts'
import { nameOf } from '../views/people.ts'
import type { Contact, DocSection, HitKind, SearchDoc } from '../search/types.ts'

export function searchDocs(content: Content): SearchDoc[] {
  return [...articleDocs(content), ...entryDocs(content)]
}

function articleDocs({ articles, people, learned }: Content): SearchDoc[] {
  const served = Map.groupBy(learned, ({ article, language }) => `${article} ${language}`)
  return articles.map((article) => {
    const { id, kind, language, path, meta } = article
    return {
      ...{ id: `${kind}/${id}/${language}`, kind, article: id, language, path },
      ...{ title: meta.title, description: meta.description },
      team: people.find((person) => person.id === meta.owner)?.team ?? meta.owner,
      ...{ aliases: meta.asked_as, questions: [] },
      learned: served.get(`${id} ${language}`)?.map(({ query }) => query) ?? [],
      sections: sectionsOf(article),
    }
  })
}

/** The page's sections, and those that the sheet of a process draws of its frontmatter. */
function sectionsOf({ sections, meta }: Article): DocSection[] {
  const { steps = [], brings = [], gets = [], ladder = [] } = meta
  const told = (parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' · ')
  const sheet = told([...brings, ...gets, ...ladder.flatMap(({ when, who, how }) => [when, who, how])])
  return [
    ...sections.map(({ anchor, title, text }) => ({ anchor, title, text })),
    ...steps.map((step) => ({ anchor: 'steps', title: step.title, text: told([step.needs, step.makes, step.note]) })),
    ...(sheet === '' ? [] : [{ anchor: '', title: '', text: sheet }]),
  ]
}

/** What is no article: its texts stand beside each other in all languages. */
interface Entry {
  readonly kind: HitKind
  readonly id: string
  readonly path: string
  readonly title: FullText
  readonly description: FullText
  readonly team?: string
  readonly contact?: (language: Language) => Contact
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
    ...teams.map(({ id, name, purpose, asks, division, place, mail, phone }) => ({
      ...{ kind: 'team' as const, id, path: `/directory/${id}/`, contact: () => contactOf(mail, phone) },
      ...{ title: name, description: purpose, team: id, aliases: [], more: [asks, division, place] },
    })),
    ...people.map(({ id, name, team, role, asks, mail, phone }) => ({
      ...{ kind: 'person' as const, id, path: `/directory/${team}/#${id}` },
      contact: (language: Language) => ({ initials: nameOf(name, language).initials, ...contactOf(mail, phone) }),
      ...{ title: name, description: role, team, aliases: [mail], more: [asks] },
    })),
    ...terms.map(({ id, term, definition, abbreviation, aliases }) => ({
      ...{ kind: 'term' as const, id, path: `/glossary/#${id}`, title: term, description: definition },
      ...{ aliases: abbreviation === undefined ? aliases : [abbreviation, ...aliases], more: [] },
    })),
  ]
  return portal.languages.flatMap((language) => {
    const prefix = language === portal.default_language ? '' : `/${language}`
    return entries.map((entry) => entryIn(language, prefix, entry))
  })
}

function contactOf(mail: string, phone: string | undefined): Contact {
  return { mail, ...(phone !== undefined && { phone }) }
}

/** Its names in the other languages find it too, before an index of theirs is there. */
function entryIn(
  language: Language,
  prefix: string,
  { kind, id, path, title, description, team, contact, aliases, more }: Entry,
): SearchDoc {
  const names = [...new Map(Object.values(title).map((name) => [foldText(name), name])).values()]
  return {
    ...{ id: `${kind}/${id}/${language}`, kind, article: id, language, path: `${prefix}${path}` },
    ...{ title: title[language], description: description[language] },
    ...(team !== undefined && { team }),
    ...(contact !== undefined && { contact: contact(language) }),
    aliases: [...aliases, ...names.filter((name) => foldText(name) !== foldText(title[language]))],
    ...{ questions: [], learned: [] },
    sections: more.map((text) => ({ anchor: '', title: '', text: text[language] })),
  }
}
