/** What surrounds every page: name, navigation, languages, foot. */
import type { Language } from '../../content/schema.ts'
import { speak, tagOf } from '../../content/words.ts'
import { prefixOf, type Edition } from './edition.ts'

/** The parts of the handbook that the masthead names. */
export const parts = ['guides', 'processes', 'faqs', 'requests', 'directory'] as const
export type Part = (typeof parts)[number]

export interface NavLink {
  readonly label: string
  readonly href: string
  readonly current: boolean
}

export interface LanguageLink extends NavLink {
  /** As `lang` and hreflang write it. */
  readonly tag: string
}

export interface Frame {
  readonly tag: string
  readonly home: string
  readonly name: string
  readonly title: string
  readonly about: string
  readonly nav: readonly NavLink[]
  readonly languages: readonly LanguageLink[]
  /** The edition's language in one or two characters. */
  readonly short: string
  /** The same page in the default language: hreflang `x-default`. */
  readonly original: string
  readonly foot: readonly NavLink[]
}

/** `path` is the page's address in the default language. */
export function frameOf(edition: Edition, path: string, part?: Part): Frame {
  const { content, say, text, address } = edition
  const { portal } = content
  const link = (key: string, to: string) => ({ label: say(`frame.${key}`), href: address(to), current: false })
  return {
    tag: edition.tag,
    home: address('/'),
    name: text(portal.name),
    title: text(portal.title),
    about: text(portal.about),
    nav: parts.map((id) => ({ ...link(id, `/${id}/`), current: id === part })),
    languages: portal.languages.map((language) => languageLink(edition, language, path)),
    short: say('frame.language_short'),
    original: path,
    foot: [link('glossary', '/glossary/'), link('everyone', '/directory/#everyone'), link('desk', '/desk/')],
  }
}

function languageLink({ content, language }: Edition, other: Language, path: string): LanguageLink {
  return {
    label: speak(content.words[other], other)('frame.language_name'),
    href: prefixOf(other, content.portal.default_language) + path,
    tag: tagOf[other],
    current: other === language,
  }
}
