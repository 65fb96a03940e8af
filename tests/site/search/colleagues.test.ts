/** Each of the forty colleagues comes first, whichever way somebody thinks of them, in English and in Chinese. */
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../content/schema.ts'
import { searchDocs } from '../../../site/build/search-docs.ts'
import { ANSWERED, buildIndex, openIndex } from '../../../site/search/index.ts'
import { spokenName } from '../../../site/views/pinyin.ts'
import { content } from '../../content/demonstration/content.ts'

const { people, teams } = content
const engine = openIndex(buildIndex(searchDocs(content)))

type Person = (typeof people)[number]
type Readers = 'en' | 'zh-hans' | 'zh-hant'
const readers: readonly Readers[] = ['en', 'zh-hans', 'zh-hant']

const spoken = ({ name, pinyin }: Person) => {
  const made = spokenName(name['zh-hans'], pinyin)
  if (!made) throw new Error(`${name['zh-hans']} has a character that no table reads: write its pinyin`)
  return made
}
const lettersOf = (name: string) => Array.from(name.matchAll(/\b\p{L}/gu), ([letter]) => letter).join('')

/** What people type, by the way they know somebody. */
const ways: Readonly<Record<string, (person: Person, reader: Readers) => readonly string[]>> = {
  name: ({ name }, reader) => [name[reader], name[reader].toLowerCase()],
  'other script': ({ name }, reader) => readers.filter((other) => other !== reader).map((other) => name[other]),
  pinyin: (person) => [spoken(person).pinyin, spoken(person).pinyin.toLowerCase().replaceAll(' ', '')],
  initials: (person) => [spoken(person).initials, lettersOf(person.name.en), lettersOf(person.name.en).toLowerCase()],
  role: ({ role }, reader) => [role[reader]],
}

/** The parts of what somebody can be asked about: “VPN”, “苏州的电脑和网络”. */
const subjectsOf = ({ asks }: Person, reader: Readers) =>
  asks[reader].split(reader === 'en' ? /, (?:and |or )?/ : /[、，；]|，以及/u).filter((part) => part !== '')

const firstFor = (query: string, language: Language) => engine.search(query, { language }).hits[0]

test('another word for what somebody is finds them, and not whoever works beside them', () => {
  for (const query of ['CEO', 'chief executive', '老板', '執行長'])
    for (const reader of readers)
      expect(firstFor(query, reader), `${reader}: ${query}`).toMatchObject({ article: 'helen-alder' })
  const office = searchDocs(content).filter(({ article }) => article === 'agnes-tulloch')
  expect(office.length).toBeGreaterThan(0)
  expect(office.flatMap(({ aliases }) => aliases)).not.toContain('CEO')
})

test('there are forty', () => expect(people).toHaveLength(40))

describe.each(people.map((person) => [person.id, person] as const))('%s', (id, person) => {
  test.each(Object.entries(ways))('is first by %s', (_, queriesOf) => {
    for (const reader of readers)
      for (const query of queriesOf(person, reader))
        expect(firstFor(query, reader), `${reader}: ${query}`).toMatchObject({ kind: 'person', article: id })
  })

  test('is first when somebody asks whom to ask, or whoever takes the same', () => {
    for (const reader of readers)
      for (const subject of subjectsOf(person, reader))
        for (const query of questionsAbout(subject, reader)) {
          const { hits, answered } = engine.search(query, { language: reader })
          const [first] = hits
          expect(first?.kind, `${reader}: ${query}`).toBe('person')
          expect(answered, query).toBeGreaterThanOrEqual(ANSWERED)
          const found = hits.slice(0, 3).filter(({ kind }) => kind === 'person')
          expect(
            found.map(({ article }) => article),
            `${reader}: ${query}`,
          ).toContain(id)
        }
  })
})

function questionsAbout(subject: string, reader: Readers): string[] {
  if (reader === 'en') return [`who do I ask about ${subject}?`, `Who knows about ${subject}`]
  return reader === 'zh-hans' ? [`${subject}找谁？`, `谁负责${subject}`] : [`${subject}找誰？`, `誰負責${subject}`]
}

test.each(teams.map(({ id, name }) => [id, name] as const))('the team %s is first by its name', (id, name) => {
  for (const reader of readers) expect(firstFor(name[reader], reader)).toMatchObject({ kind: 'team', article: id })
})
