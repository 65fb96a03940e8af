/** The directory as a graph: rings, ends that hang, people who left and still hold something, rotas with gaps. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Fault } from '../../../content/model.ts'
import { fixture, placeIn, readSpoiled, readTexts, spoiled, textsOf, told, type Edit } from '../folder.ts'

const faulty = await textsOf(fixture('directory-faulty'))
const read = (now?: Date) =>
  readTexts(
    new Map([...spoiled([{ file: 'guides/travel.md', from: 'owner: finance', to: 'owner: gone' }]), ...faulty]),
    now && { now },
  )

let faults: readonly Fault[]
beforeAll(async () => {
  faults = (await read()).faults
})

test('every fault is told at its place', async () => {
  expect(told(await read()).filter((fault) => fault.startsWith('directory/'))).toEqual([
    'directory/locations.yaml:3:10 unknown-hours',
    'directory/people.yaml:6:12 directory-loop',
    'directory/people.yaml:7:13 unknown-location',
    'directory/people.yaml:8:15 schema',
    'directory/people.yaml:20:9 left-behind',
    'directory/people.yaml:30:9 unknown-zone',
    'directory/people.yaml:31:39 rota-days',
    'directory/people.yaml:47:9 unknown-team',
    'directory/people.yaml:53:9 missing-manager',
    'directory/teams.yaml:6:11 directory-loop',
    'directory/teams.yaml:13:11 channel-address',
    'directory/teams.yaml:16:11 channel-address',
    'directory/teams.yaml:18:7 channel-address',
    'directory/teams.yaml:23:16 unknown-person',
    'directory/teams.yaml:28:7 rota-gap',
    'directory/teams.yaml:33:38 rota-days',
    'directory/teams.yaml:33:57 rota-days',
    'directory/teams.yaml:54:7 taken-address',
    'directory/teams.yaml:68:7 rota-gap',
    'directory/teams.yaml:81:11 unknown-team',
  ])
})

test('a request type that goes to a tier its team does not have is told', async () => {
  expect(told(await read())).toContainEqual(expect.stringMatching(/^requests\/question\.yaml:\d+:\d+ unknown-tier$/))
})

test.each([
  ['directory-loop', 'front-desk → finance → cellar → front-desk', 'parent'],
  ['directory-loop', 'mei-lin → olga → mei-lin', 'manager'],
  ['missing-manager', 'sam', 'pia'],
  ['left-behind', 'guides/travel.md', '2026-01-31'],
  ['left-behind', 'leads finance', 'is on the rota of front-desk'],
  ['left-behind', 'covers olga', 'Hand each of these'],
  ['rota-gap', '2026-06-01 12:00 → 2026-06-01 17:00', 'Europe/London'],
  ['rota-gap', '2026-10-25 07:00 → 2026-10-25 08:00', 'covers every hour'],
  ['channel-address', 'our group', 'https:'],
  ['channel-address', 'qestion', 'question'],
  ['channel-address', 'mail', 'to:'],
  ['rota-days', '2026-06-09', '2026-06-10'],
  ['rota-days', 'no shift 2', 'has 1'],
  ['taken-address', 'chart', '/directory/chart/'],
  ['unknown-location', 'tawn', 'town'],
  ['unknown-zone', 'Europe/Lodnon', 'Europe/London'],
])('%s says what was found, %s, and what is meant, %s', (rule, found, meant) => {
  const messages = faults.filter((fault) => fault.rule === rule).map(({ message }) => message.en)
  expect(messages.filter((text) => text.includes(found) && text.includes(meant))).toHaveLength(1)
})

describe('somebody without a manager', () => {
  const person = (id: string, team: string) =>
    String(spoiled([]).get('directory/people.yaml')).replace('mei-lin', id).replace('team: finance', `team: ${team}`)
  const people = { file: 'directory/people.yaml', to: person('mei-lin', 'finance') + person('bo', 'front-desk') }
  const team = { file: 'directory/teams.yaml', from: 'asks: { en: Keys, zh-hans: 钥匙 }' }
  const lead = {
    file: 'directory/teams.yaml',
    from: '  lead: mei-lin\n  hours: town',
    to: '  lead: bo\n  hours: town',
  }
  const wrong = { ...lead, to: '  lead: boo\n  hours: town' }
  const rules = async (...edits: Edit[]) => (await readSpoiled([people, ...edits])).faults.map(({ rule }) => rule)

  test('is told where every name in their line is known', async () => {
    expect(await rules(lead)).toEqual(['missing-manager'])
  })

  test('is passed over where a lead in their line is not known', async () => {
    expect(await rules(wrong)).toEqual(['unknown-person'])
  })

  test('is passed over where a team in their line is not known', async () => {
    expect(await rules(lead, { ...team, to: `${team.from}\n  parent: finanse` })).toEqual(['unknown-team'])
  })
})

describe('somebody who left', () => {
  const people = String(spoiled([]).get('directory/people.yaml'))
  const gone = (id: string, more = '') => `${people.replace('mei-lin', id)}  left: 2026-01-31\n${more}`
  const left = { file: 'directory/people.yaml', to: people + gone('gone') + gone('gone2', '  manager: gone\n') }
  const leftBehind = async (edit: Edit) => {
    const { faults } = await readSpoiled([left, edit])
    return faults.filter(({ rule }) => rule === 'left-behind').map(({ message }) => message.en)
  }

  test.each<[string, Edit]>([
    ['processes/hire.md:14', { file: 'processes/hire.md', from: 'owner: mei-lin', to: 'owner: gone' }],
    ['processes/hire.md:40', { file: 'processes/hire.md', from: 'by: finance', to: 'by: gone' }],
    ['processes/hire.md:43', { file: 'processes/hire.md', from: 'owner: mei-lin, due', to: 'owner: gone, due' }],
    ['processes/hire.md:45', { file: 'processes/hire.md', from: 'owner: finance }', to: 'owner: gone }' }],
    ['journeys/joining.yaml', { file: 'journeys/joining.yaml', to: 'owner: gone\n' }],
    ['audits/pdca.yaml', { file: 'audits/pdca.yaml', to: 'owner: gone\n' }],
    ['golden.yaml:1', { file: 'golden.yaml', to: '- { query: who is it, language: en, person: gone }\n' }],
  ])('and is still named at %s is told with the place', async (place, edit) => {
    expect(await leftBehind(edit)).toEqual([expect.stringContaining(place)])
  })

  test('is not told for what stands in the entries of others who left', async () => {
    expect(await leftBehind({ file: 'faqs/pay.md', from: 'title: Pay', to: 'title: Pay day' })).toEqual([])
  })
})

test.each(['zh-cn-hans', 'de-1996-1996', 'en-12'])(
  'a language is one whose name can be told, which %s is not',
  async (tag) => {
    const languages = (tags: string) => [
      { file: 'directory/people.yaml', from: '  mail:', to: `  languages: [${tags}]\n  mail:` },
    ]
    const { faults: found } = await readSpoiled(languages(tag))
    expect(found.map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([
      expect.stringMatching(`^schema: “${tag}” .*zh-Hans`),
    ])
    expect(told(await readSpoiled(languages('zh-Hans, pt-BR, yue-Hant-HK, sl-rozaj')))).toEqual([])
  },
)

describe('a faultless directory', () => {
  test('may have one head, and everybody else a line to them', async () => {
    expect(told(await readSpoiled([]))).toEqual([])
  })

  test('may have a team called as a page that stands elsewhere', async () => {
    const team = String(spoiled([]).get('directory/teams.yaml')).split('- id: finance')[0]!
    const to = `${team}${team.replace('front-desk', 'dependencies')}- id: finance`
    expect(told(await readSpoiled([{ file: 'directory/teams.yaml', from: `${team}- id: finance`, to }]))).toEqual([])
  })

  test('names somebody who leaves only from the day after', async () => {
    const left = [{ file: 'directory/people.yaml', from: '  mail:', to: '  left: 2026-07-31\n  mail:' }]
    const on = async (day: string) => readSpoiled(left, { now: new Date(`${day}T12:00:00Z`) })
    const [last, next] = [await on('2026-07-31'), await on('2026-08-01')]
    expect(last.content?.people.map(({ id }) => id)).toEqual(['mei-lin'])
    expect(told(last).filter((fault) => fault.includes('left-behind'))).toEqual([])
    expect(next.content?.people).toEqual([])
    expect(told(next)).toContain(
      `directory/people.yaml:${placeIn(String(spoiled(left).get('directory/people.yaml')), '2026-07-31')} left-behind`,
    )
  })

  test('is warned two weeks before a rota ends', async () => {
    const rota = `  rota:
    from: 2026-06-01
    through: 2026-09-30
    covers: always
    shifts: [{ name: { en: All, zh-hans: 全天 }, zone: Europe/London, span: 00:00-24:00, people: [mei-lin] }]
`
    const edits = [{ file: 'directory/teams.yaml', from: '  mail: desk', to: `${rota}  mail: desk` }]
    const rules = async (day: string) =>
      (await readSpoiled(edits, { now: new Date(`${day}T12:00:00Z`) })).faults.map(({ rule }) => rule)
    expect(await rules('2026-09-15')).not.toContain('rota-end')
    expect(await rules('2026-09-16')).toContain('rota-end')
  })
})
