/**
 * What can be found: articles, request types, teams, people and terms in every language, as the search engine takes them.
 */
import type { Person } from '../../content/directory-schema.ts'
import type { Article, Content, Full, FullText } from '../../content/model.ts'
import type { Language } from '../../content/schema.ts'
import { foldText } from '../search/fold.ts'
import { nameOf } from '../views/people.ts'
import { spokenName } from '../views/pinyin.ts'
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
  /** Other words for it, of one language each: what somebody is. */
  readonly called?: readonly FullText[]
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
      ...{
        title: name,
        description: purpose,
        team: id,
        aliases: calledLike(name.en, terms),
        more: [asks, division, place],
      },
    })),
    ...people.map((person) => ({
      ...{ kind: 'person' as const, id: person.id, path: `/directory/${person.team}/#${person.id}` },
      contact: (language: Language) => ({
        initials: nameOf(person.name, language).initials,
        ...contactOf(person.mail, person.phone),
      }),
      ...{ title: person.name, description: person.role, team: person.team },
      ...{ aliases: [person.mail, ...soundsOf(person), ...calledLike(person.role.en, terms)] },
      ...{ called: [person.role], more: [person.asks] },
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

/** What else a term of that name is called: the words for what a team is, or somebody, are words for them. */
function calledLike(name: string, terms: Content['terms']): readonly string[] {
  return terms.find(({ term }) => foldText(term.en) === foldText(name))?.aliases ?? []
}

/**
 * How a name is typed by who cannot write it: in pinyin, and by first letters of either script. What the search makes of the
 * characters itself (spoken.ts: syllables, and first letters where they are six or more) is not written down again.
 */
function soundsOf({ name, pinyin }: Full<Person>): string[] {
  const initials = spokenName(name['zh-hans'], pinyin)?.initials ?? ''
  const sounds = [
    ...(pinyin === undefined ? [] : [pinyin]),
    ...(initials !== '' && initials.length < 6 ? [initials] : []),
  ]
  return [...new Set([...sounds, lettersOf(name.en)])].filter((sound) => foldText(sound) !== foldText(name.en))
}

/** `TO`, `PDW`. */
function lettersOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}

function contactOf(mail: string, phone: string | undefined): Contact {
  return { mail, ...(phone !== undefined && { phone }) }
}

/** Its names in the other languages find it too, before an index of theirs is there. */
function entryIn(
  language: Language,
  prefix: string,
  { kind, id, path, title, description, team, contact, aliases, called = [], more }: Entry,
): SearchDoc {
  const names = [...new Map(Object.values(title).map((name) => [foldText(name), name])).values()]
  return {
    ...{ id: `${kind}/${id}/${language}`, kind, article: id, language, path: `${prefix}${path}` },
    ...{ title: title[language], description: description[language] },
    ...(team !== undefined && { team }),
    ...(contact !== undefined && { contact: contact(language) }),
    aliases: [
      ...aliases,
      ...called.map((text) => text[language]),
      ...names.filter((name) => foldText(name) !== foldText(title[language])),
    ],
    ...{ questions: [], learned: [] },
    sections: more.map((text) => ({ anchor: '', title: '', text: text[language] })),
  }
}
