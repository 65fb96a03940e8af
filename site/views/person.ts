/** One person as the page of their team shows them: the card, and what stands behind it. */
import type { Person } from '../../content/directory-schema.ts'
import type { Full } from '../../content/model.ts'
import { managersOf } from '../../content/reporting.ts'
import { foldText } from '../search/fold.ts'
import type { Edition } from './edition.ts'
import { personCard, personLink, type PersonCard, type PersonLink } from './people.ts'
import { spokenName } from './pinyin.ts'

export interface PersonDetail extends PersonCard {
  /** How a Chinese name is read, where the Latin one does not say it. */
  readonly pinyin?: string
  readonly duties: readonly string[]
  readonly competencies: readonly string[]
  /** Names of languages: "English", "波兰语". */
  readonly languages: readonly string[]
  readonly manager: PersonLink | undefined
  readonly cover: PersonLink | undefined
  /** The zone of their clock, and the place they work at where one is written. */
  readonly clock: { readonly place: string | undefined; readonly zone: string } | undefined
}

export function personDetail(edition: Edition, person: Full<Person>): PersonDetail {
  const { content, text, tag } = edition
  const names = new Intl.DisplayNames(tag, { type: 'language' })
  const manager = managersIn(content).get(person.id)
  const pinyin = readAs(person)
  return {
    ...personCard(edition, person),
    ...(pinyin !== undefined && { pinyin }),
    duties: person.duties.map(text),
    competencies: person.competencies.map(text),
    languages: person.languages.map((language) => names.of(language) ?? language),
    manager: manager === undefined ? undefined : personLink(edition, manager),
    cover: person.cover === undefined ? undefined : personLink(edition, person.cover),
    clock: clockOf(edition, person),
  }
}

const known = new WeakMap<object, ReadonlyMap<string, string>>()

/** Worked out once: each card asks for one of them. */
function managersIn(content: Edition['content']): ReadonlyMap<string, string> {
  const managers = known.get(content) ?? managersOf(content.teams, content.people)
  known.set(content, managers)
  return managers
}

/** A name written out in Chinese is read as it is in its own language. */
function readAs({ name, pinyin }: Full<Person>): string | undefined {
  const chinese = name['zh-hans']
  if (pinyin === undefined && !/^\p{Script=Han}{2,4}$/u.test(chinese)) return undefined
  const read = spokenName(chinese, pinyin)?.pinyin
  return read === undefined || foldText(read) === foldText(name.en) ? undefined : read
}

function clockOf({ content, text }: Edition, person: Full<Person>): PersonDetail['clock'] {
  const location = content.locations.find(({ id }) => id === person.location)
  const zone = person.zone ?? (location && content.portal.service_hours[location.hours]?.zone)
  return zone === undefined ? undefined : { place: location && text(location.name), zone }
}
