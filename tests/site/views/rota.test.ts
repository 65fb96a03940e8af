/** The plan of the weeks that come, as a page without script tells it. */
import { expect, test } from 'vitest'
import { rotaOf } from '../../../site/views/rota.ts'
import { personDetail } from '../../../site/views/person.ts'
import { reportingTree, teamTree } from '../../../site/views/chart.ts'
import { edition } from './edition.ts'

const second = `- id: otto
  name: { en: Otto, zh-hans: 奥托 }
  team: front-desk
  role: { en: Porter, zh-hans: 门房 }
  asks: { en: Doors, zh-hans: 门 }
  cover: mei-lin
  languages: [de, zh]
  mail: otto@birch.example
`
const rota = (through: string) => `  rota:
    from: 2026-06-01
    through: ${through}
    covers: always
    shifts: [{ name: { en: All, zh-hans: 全天 }, zone: Europe/London, span: 00:00-24:00, people: [mei-lin, otto] }]
    overrides: [{ from: 2026-07-08, through: 2026-07-09, person: mei-lin }]
`
const edits = (through: string) => [
  { file: 'directory/people.yaml', from: '- id: mei-lin', to: `${second}- id: mei-lin` },
  { file: 'directory/teams.yaml', from: '  mail: desk', to: `${rota(through)}  mail: desk` },
  { file: 'directory/teams.yaml', from: '- id: finance', to: '- id: finance\n  parent: front-desk' },
]
const read = async (through = '2026-07-21') => {
  const made = await edition('en', edits(through))
  return {
    made,
    view: rotaOf(
      made,
      made.content.teams.find(({ id }) => id === 'front-desk')!,
    ),
  }
}

/** Intl sets spaces around the dash, or none. */
const plain = (days: string) => days.replaceAll(/\s*–\s*/g, '–').replaceAll(/\s/g, ' ')

test('begins with the week of the build and ends with the plan', async () => {
  const { view } = await read()
  expect(view?.weeks.map(({ week }) => plain(week))).toEqual(['29 Jun–5 Jul', '6–12 Jul', '13–19 Jul', '20–26 Jul'])
})

test('tells whose week it is, and who has some days of it', async () => {
  const { view } = await read()
  const turns = view?.weeks.map(({ turns: [shift = []] }) =>
    shift.map(({ name, days = 'all' }) => `${name} ${plain(days)}`),
  )
  expect(turns).toEqual([
    ['Mei Lin all'],
    ['Otto 6–7 Jul', 'Mei Lin 8–9 Jul', 'Otto 10–12 Jul'],
    ['Mei Lin all'],
    ['Otto all'],
  ])
})

test('knows whom to ask in place of whoever is on duty and away', async () => {
  const { view } = await read()
  expect(view?.people.map(({ name, cover }) => [name, cover?.name])).toEqual([
    ['Mei Lin', undefined],
    ['Otto', 'Mei Lin'],
  ])
})

test('is over when it is', async () => {
  const { view } = await read('2026-06-15')
  expect(view).toMatchObject({ weeks: [], through: '15 June 2026' })
})

test('a card knows whom one reports to, who covers, and which languages one speaks', async () => {
  const { made } = await read()
  const otto = personDetail(
    made,
    made.content.people.find(({ id }) => id === 'otto')!,
  )
  expect(otto).toMatchObject({
    manager: { name: 'Mei Lin' },
    cover: { name: 'Mei Lin' },
    languages: ['German', 'Chinese'],
  })
})

test('a card has the clock of a place, of a zone alone, or none', async () => {
  const otto = { file: 'directory/people.yaml', from: '- id: mei-lin', to: `${second}- id: mei-lin` }
  const clockOf = async (lines: string) => {
    const to = otto.to.replace('  cover:', `${lines}  cover:`)
    const made = await edition('en', [{ ...otto, to }])
    return personDetail(
      made,
      made.content.people.find(({ id }) => id === 'otto')!,
    ).clock
  }
  expect(await clockOf('')).toBeUndefined()
  expect(await clockOf('  zone: Asia/Shanghai\n')).toEqual({ place: undefined, zone: 'Asia/Shanghai' })
})

test('the house stands twice: by team and by line', async () => {
  const { made } = await read()
  expect(teamTree(made, 'finance')).toMatchObject({ title: 'Front desk', children: [{ title: 'Finance', here: true }] })
  expect(reportingTree(made)).toMatchObject({ title: 'Mei Lin', children: [{ title: 'Otto', note: 'Porter' }] })
})
