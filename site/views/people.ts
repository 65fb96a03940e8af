/** People and teams as cards show them. */
import type { Full, FullText } from '../../content/model.ts'
import type { Person, Team } from '../../content/directory-schema.ts'
import type { Language } from '../../content/schema.ts'
import type { Edition } from './edition.ts'

export interface Name {
  readonly name: string
  /** How the person writes it, where that is Chinese and the page is not. */
  readonly written?: string
  /** For the round face: initials, or the family name. */
  readonly initials: string
}

export interface PersonCard extends Name {
  readonly id: string
  readonly href: string
  readonly role: string
  readonly asks: string
  readonly mail: string
  readonly phone: string | undefined
  readonly team: { readonly id: string; readonly name: string; readonly href: string }
  readonly lead: boolean
}

export interface TeamCard {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly purpose: string
}

/** A name that leads to its card. */
export interface PersonLink extends Name {
  readonly id: string
  readonly href: string
}

/** @throws Error where nobody is called so. */
export function personLink(edition: Edition, id: string): PersonLink {
  const person = edition.content.people.find((one) => one.id === id)
  if (!person) throw new Error(`Nobody in the directory is called "${id}"`)
  return { ...nameOf(person.name, edition.language), id, href: edition.address(`/directory/${person.team}/#${id}`) }
}

/** Whoever answers for an article. */
export type Owner =
  { readonly kind: 'person'; readonly card: PersonCard } | { readonly kind: 'team'; readonly card: TeamCard }

export function teamCard({ text, address }: Edition, team: Full<Team>): TeamCard {
  return { id: team.id, name: text(team.name), href: address(`/directory/${team.id}/`), purpose: text(team.purpose) }
}

export function personCard(edition: Edition, person: Full<Person>): PersonCard {
  const team = edition.content.teams.find(({ id }) => id === person.team)
  if (!team) throw new Error(`${person.id} belongs to the team "${person.team}", which does not exist`)
  const { name, href } = teamCard(edition, team)
  return {
    ...nameOf(person.name, edition.language),
    id: person.id,
    href: `${href}#${person.id}`,
    role: edition.text(person.role),
    asks: edition.text(person.asks),
    mail: person.mail,
    phone: person.phone,
    team: { id: team.id, name, href },
    lead: team.lead === person.id,
  }
}

export function ownerOf(edition: Edition, id: string): Owner {
  const person = edition.content.people.find((one) => one.id === id)
  if (person) return { kind: 'person', card: personCard(edition, person) }
  const team = edition.content.teams.find((one) => one.id === id)
  if (!team) throw new Error(`Nobody in the directory is called "${id}"`)
  return { kind: 'team', card: teamCard(edition, team) }
}

/** The team one asks about what somebody answers for. */
export function teamOf(owner: Owner): { readonly id: string; readonly name: string } {
  return owner.kind === 'person' ? owner.card.team : owner.card
}

/** A Chinese name is two to four characters without a dot between; a name written out in Chinese has more. */
const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u

export function nameOf(full: FullText, language: Language): Name {
  const name = full[language]
  const written = full['zh-hans']
  return {
    name,
    ...(language === 'en' && CHINESE_NAME.test(written) && { written }),
    initials: CHINESE_NAME.test(written) ? firstOf(language === 'en' ? written : name) : initialsOf(full.en),
  }
}

/** First letters of the first and the last word, as the person's own script writes them. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map((word) => firstOf(word ?? ''))
    .join('')
    .toUpperCase()
}

function firstOf(text: string): string {
  return Array.from(text)[0] ?? ''
}
