/** Names, ids and titles: what a reference means, and that it means one thing. */
import { describe, expect, test } from 'vitest'
import { placeIn, readSpoiled, spoiled, told, type Edit } from '../folder.ts'

/** The faults of a folder, with the place of `mark` in the last file edited written as @. */
async function faultsOf(edits: readonly Edit[], mark: string): Promise<string[]> {
  const file = edits.at(-1)?.file ?? ''
  const place = `${file}:${placeIn(String(spoiled(edits).get(file)), mark)} `
  return told(await readSpoiled(edits)).map((fault) => fault.replace(place, '@ '))
}

const team = (id: string) => `id: ${id}\n  name: { en: Finance`

describe('an id', () => {
  test.each<[string, Edit, string]>([
    [
      'two teams',
      { file: 'directory/teams.yaml', from: 'id: finance', to: 'id: front-desk # again' },
      'front-desk # again',
    ],
    ['two topics', { file: 'portal.yaml', from: 'id: rooms', to: 'id: money ' }, 'money ,'],
    [
      'two fields',
      {
        file: 'requests/question.yaml',
        from: 'fields:',
        to: 'fields:\n  - { name: room, label: { en: R, zh-hans: R }, kind: line }',
      },
      'room\n',
    ],
    ['a person and a team', { file: 'directory/people.yaml', from: 'id: mei-lin', to: 'id: finance' }, 'finance\n'],
    ['two articles', { file: 'guides/travel.md', from: 'id: travel', to: 'id: pay' }, 'pay\n'],
  ])('that %s have is told where it stands for the second time', async (_, edit, mark) => {
    expect(await faultsOf([edit], mark)).toContain('@ duplicate-id')
  })

  test('of an article is the same in every language', async () => {
    const edit = { file: 'guides/rooms.zh-hant.md', from: 'id: rooms', to: 'id: raeume' }
    expect(await faultsOf([edit], 'raeume')).toEqual(['@ id-differs'])
  })

  test.each(['directory/teams.yaml', 'directory/people.yaml', 'terms.yaml'])(
    'that is missing in %s is told where its entry begins',
    async (file) => {
      const text = String(spoiled([]).get(file)).replace(/^- id: .*\n {2}/, '- ')
      expect(await faultsOf([{ file, to: text }], text.slice(2, 12))).toContain('@ missing-id')
    },
  )

  test('without anything after it is a missing id', async () => {
    expect(await faultsOf([{ file: 'faqs/pay.md', from: 'id: pay', to: 'id:' }], 'id:')).toEqual(['@ missing-id'])
  })
})

describe('a title', () => {
  test('that another article of the same kind and language has is told, whatever its case and width', async () => {
    const edit = { file: 'guides/travel.md', from: 'title: Travel', to: 'title: ＲＯＯＭＳ' }
    expect(await faultsOf([edit], 'ＲＯＯＭＳ')).toEqual(['@ duplicate-title'])
  })

  test('may be that of an article of another kind', async () => {
    expect(told(await readSpoiled([{ file: 'faqs/pay.md', from: 'title: Pay', to: 'title: Rooms' }]))).toEqual([])
  })

  test('of a request type is its own', async () => {
    const text = String(spoiled([]).get('requests/question.yaml')).replace('en: Question', 'en: Other')
    expect(await faultsOf([{ file: 'requests/zz.yaml', to: text }], '提问 }')).toEqual(['@ duplicate-title'])
  })
})

describe('what nobody has', () => {
  test('is told once, even where it could not be a name at all', async () => {
    const edit = { file: 'guides/travel.md', from: 'owner: finance', to: 'owner: 财务部' }
    expect(await faultsOf([edit], '财务部')).toEqual(['@ unknown-owner'])
  })

  test('is not told where the file of the names cannot be read', async () => {
    const found = told(await readSpoiled([{ file: 'directory/teams.yaml', to: '- id: {' }]))
    expect(found.filter((fault) => fault.includes('unknown'))).toEqual([])
    expect(found).toContainEqual(expect.stringMatching(/^directory\/teams\.yaml:1:\d+ syntax$/))
  })

  test('is told of a team whose entry has another fault only once', async () => {
    const edit = { file: 'directory/teams.yaml', from: team('finance'), to: team('finance').replace('name', 'nmae') }
    expect(await faultsOf([edit], 'nmae')).toEqual(['@ schema'])
  })

  test('may be a draft, to which only drafts refer', async () => {
    const secret = { file: 'faqs/secret.md', from: 'draft: true', to: 'draft: true\nrelated: [secret]' }
    expect(told(await readSpoiled([secret]))).toEqual([])
    const pay = { file: 'faqs/pay.md', from: 'id: pay', to: 'id: pay\nrelated: [secret]' }
    expect(await faultsOf([pay], 'secret]')).toEqual(['@ unknown-article'])
  })
})

describe('in one list', () => {
  const holiday = '- { date: 2026-12-25, name: { en: Christmas Day, zh-hans: 圣诞节 } }'
  const make = (dates: readonly string[]) =>
    dates.map((date) => `      - { date: ${date}, name: { en: A, zh-hans: 班 }, hours: [09:00-12:00] }\n`).join('')
  const twice = make(['2026-12-26', '2026-12-26'])
  test.each<[string, Edit, string]>([
    ['language', { file: 'portal.yaml', from: '[en, zh-hans', to: '[en, en, zh-hans' }, 'en, zh-hans, zh-hant'],
    [
      'tier',
      {
        file: 'directory/teams.yaml',
        from: '  mail: finance',
        to: `  tiers: [${[1, 2, 1].map((tier) => `{ tier: ${tier}, takes: { en: A, zh-hans: 甲 } }`).join()}]\n  mail: finance`,
      },
      '1, takes: { en: A, zh-hans: 甲 } }]',
    ],
    ['choice', { file: 'requests/question.yaml', from: 'value: blue', to: 'value: red ' }, 'red ,'],
    ['holiday', { file: 'portal.yaml', from: holiday, to: `${holiday}\n      ${holiday}` }, ''],
    [
      'make-up day',
      {
        file: 'portal.yaml',
        from: '    valid_through: 2027-12',
        to: `    make_up_days:\n${twice}    valid_through: 2027-12`,
      },
      '',
    ],
  ])('the same %s twice is told', async (_, edit, mark) => {
    const found = await faultsOf([edit], mark === '' ? 'name: { en: Birch' : mark)
    expect(found).toEqual([
      mark === '' ? expect.stringMatching(/^portal\.yaml:1[2-5]:\d+ duplicate-entry$/) : '@ duplicate-entry',
    ])
  })
})

describe('what says nothing, or leads elsewhere', () => {
  test.each<[Edit, string]>([
    [{ file: 'directory/teams.yaml', from: '  mail: finance', to: '  charter: {}\n  mail: finance' }, 'text:'],
    [{ file: 'processes/hire.md', from: 'brings:', to: 'applies_to: {}\nbrings:' }, 'location:'],
  ])('a group without any of its keys is told, with those it takes: %j', async (edit, key) => {
    expect(await faultsOf([edit], '{}\n')).toContain('@ empty-group')
    const { faults } = await readSpoiled([edit])
    for (const language of ['en', 'zh-hans', 'zh-hant'] as const) expect(faults[0]?.message[language]).toContain(key)
  })

  test.each<[string, Edit, string]>([
    ['a title of spaces', { file: 'faqs/pay.md', from: 'title: Pay', to: 'title: "   "' }, '"   "'],
    ['a name of spaces', { file: 'portal.yaml', from: 'en: Birch & Lark', to: 'en: " "' }, '" "'],
    [
      'an address that runs a program',
      { file: 'portal.yaml', from: 'zone: Europe/London', to: 'zone: Europe/London\nedit_url: "javascript:alert(1)"' },
      '"javascript',
    ],
    [
      'a review in three hundred thousand years',
      { file: 'faqs/pay.md', from: '2 years', to: '300000 years' },
      '300000',
    ],
  ])('%s is told', async (_, edit, mark) => expect(await faultsOf([edit], mark)).toEqual(['@ schema']))

  test('a review far away is told, whatever day it is', async () => {
    const edits = [{ file: 'faqs/pay.md', from: '2 years', to: '300000 years' }]
    const { faults } = await readSpoiled(edits, { now: new Date('2026-06-02T12:00:00Z') })
    expect(faults[0]?.message.en).toContain('at most 99')
  })

  test.each([
    ['phone: 01314960100', '"01314960100"'],
    ['phone: 1.10', '"1.10"'],
  ])('%s is told to be quoted letter by letter', async (line, quoted) => {
    const { faults } = await readSpoiled([{ file: 'directory/people.yaml', from: '  mail:', to: `  ${line}\n  mail:` }])
    expect(faults.map(({ message }) => message.en)).toEqual([expect.stringContaining(`Put it in quotes: ${quoted}`)])
  })

  test('an entry of a list that is empty is told so', async () => {
    const { faults } = await readSpoiled([{ file: 'terms.yaml', from: '- id', to: '-\n- id' }])
    expect(faults.map(({ message }) => message.en)).toEqual([expect.stringContaining('Nothing stands in this entry')])
  })
})
