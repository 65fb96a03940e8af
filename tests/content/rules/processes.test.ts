/** The steps of a process hang together, or its author is told at which line they do not. */
import { describe, expect, test } from 'vitest'
import { placeIn, readSpoiled, spoiled, told, type Edit } from '../folder.ts'

const english = 'processes/hire.md'
const chinese = 'processes/hire.zh-hans.mdx'

/** The same change in both languages, so that they do not differ as well. */
const inBoth = (from: string, to: string): Edit[] => [
  { file: chinese, from, to },
  { file: english, from, to },
]

/** The faults of the English file, with the place of `mark` written as @. */
async function faultsOf(edits: readonly Edit[], mark: string, file = english): Promise<string[]> {
  const place = `${file}:${placeIn(String(spoiled(edits).get(file)), mark)} `
  const found = told(await readSpoiled(edits)).filter((fault) => fault.startsWith(file))
  return found.map((fault) => fault.replace(place, '@ '))
}

const agree = '  - id: agree\n'
const step = (id: string, more = '') =>
  `  - { id: ${id}, title: T, phase: delivery, team: finance, limit: 30m${more} }\n`

describe('a step', () => {
  test('of a team that nobody knows is told at the team', async () => {
    expect(await faultsOf(inBoth('team: front-desk', 'team: frontdesk'), 'frontdesk')).toEqual(['@ unknown-team'])
  })

  test('may have no team yet', async () => {
    expect(told(await readSpoiled(inBoth('    team: front-desk\n', '')))).toEqual([])
  })

  test('with a name that another has is told where it stands for the second time', async () => {
    expect(await faultsOf(inBoth('id: agree', 'id: ask # again'), 'ask # again')).toContain('@ duplicate-id')
  })

  test.each(['next: agre', 'next: nowhere'])('that leads nowhere (%s) is told at the name', async (next) => {
    const edits = inBoth('limit: 4h', `limit: 4h\n    ${next}`)
    expect(await faultsOf(edits, next.slice('next: '.length) + '\nladder')).toEqual(['@ step-target'])
  })

  test('of which a branch leads nowhere is told at the name', async () => {
    const edits: Edit[] = [
      { file: chinese, from: 'to: agree', to: 'to: agreed' },
      { file: english, from: 'to: agree', to: 'to: agreed' },
    ]
    expect(await faultsOf(edits, 'agreed }')).toEqual(['@ step-target'])
  })

  test('that no way leads to is told at its id', async () => {
    const edits = inBoth('ladder:', `${step('lost')}ladder:`).flatMap((edit) => [
      edit,
      { file: edit.file, from: 'limit: 4h', to: 'limit: 4h\n    next: end' },
    ])
    expect(await faultsOf(edits, 'lost,')).toEqual(['@ step-unreached'])
  })

  test('with one way on and several is told where it begins', async () => {
    const edits = inBoth('limit: 1d', 'limit: 1d\n    next: agree')
    expect(await faultsOf(edits, 'id: ask')).toEqual(['@ step-ways'])
  })
})

test('no step is called as the end of the process is', async () => {
  const edits = inBoth(agree, step('end', ', next: agree') + agree)
  expect(await faultsOf(edits, 'end, title')).toContain('@ step-ways')
})

describe('steps that lead round', () => {
  test('are told once, at the first, where none leads out', async () => {
    const edits = inBoth('limit: 4h', 'limit: 4h\n    next: ask')
    expect(await faultsOf(edits, 'ask\n    title')).toEqual(['@ step-loop'])
    const [fault] = (await readSpoiled(edits)).faults
    expect(fault?.message.en).toContain('ask, agree')
  })

  test('are told at the first that is caught, not at those before it', async () => {
    const edits = inBoth(agree, step('round', ', next: round') + agree).flatMap((edit) => [
      edit,
      { file: edit.file, from: 'to: ask }', to: 'to: round }' },
    ])
    expect(await faultsOf(edits, 'round, title')).toEqual(['@ step-loop'])
  })

  test('are right where one of them leads out', async () => {
    const edits = inBoth('limit: 4h', 'limit: 4h\n    branches: [{ when: a, to: ask }, { when: b, to: end }]')
    expect(told(await readSpoiled(edits))).toEqual([])
  })
})

test.each([
  ['a branch that does not say where it leads', "{ when: 'yes', to: agree }", "{ when: 'yes' }", "{ when: 'yes' }"],
  [
    'branches without any',
    "branches:\n      - { when: 'yes', to: agree }\n      - { when: 'no', to: ask }",
    'branches: []',
    '[]\n',
  ],
  ['a branch that leads on alone', "      - { when: 'yes', to: agree }\n", '', "- { when: 'no'"],
])('%s is told once, and no step for lacking the way', async (_, from, to, mark) => {
  const found = await faultsOf([{ file: english, from, to }], mark)
  expect(found.filter((fault) => fault.includes('step-'))).toEqual([])
  expect(found.filter((fault) => fault.endsWith(' schema'))).toHaveLength(1)
})

describe('the limits', () => {
  test('of the longest way may take as long as is promised', async () => {
    expect(told(await readSpoiled(inBoth('total: 2d', 'total: 12h')))).toEqual([])
  })

  test('are told at the promise where they take longer, with their sum', async () => {
    const edits = inBoth('total: 2d', 'total: 11h')
    expect(await faultsOf(edits, '11h')).toEqual(['@ step-limits'])
    const [fault] = (await readSpoiled(edits)).faults
    expect(fault?.message.en).toContain('add up to 12h')
    expect(fault?.message['zh-hans']).toContain('12h')
  })

  test('of ways that part are not added up: the longer one counts', async () => {
    const edits = inBoth(agree, step('quick', ', next: end') + agree).flatMap((edit) => [
      edit,
      { file: edit.file, from: 'to: ask }', to: 'to: quick }' },
      { file: edit.file, from: 'total: 2d', to: 'total: 12h' },
    ])
    expect(told(await readSpoiled(edits))).toEqual([])
  })
})

describe('the languages of a process', () => {
  test.each([
    ['limit: 4h', 'limit: 5h', '5h'],
    ['phase: review', 'phase: delivery', 'delivery'],
    ['state: live', 'state: proposed', 'proposed'],
    ['due: 2026-07-01', 'due: 2026-07-02', '2026-07-02'],
    ['receives: [finance]', 'receives: [front-desk]', 'front-desk]'],
  ])('agree on facts: %s is not %s', async (from, to, mark) => {
    expect(await faultsOf([{ file: chinese, from, to }], mark, chinese)).toEqual(['@ process-differs'])
  })

  test('have a fact at the same step', async () => {
    const team = '    team: front-desk\n'
    const moved = [
      ...inBoth(`    phase: intake\n    team: finance\n`, '    phase: intake\n'),
      { file: chinese, from: '    phase: intake\n', to: `    phase: intake\n${team}` },
      { file: chinese, from: `    phase: review\n${team}`, to: '    phase: review\n' },
    ]
    expect(await faultsOf(moved, 'front-desk\n    limit: 1d', chinese)).toEqual(['@ process-differs'])
  })

  test('that leave a fact out are told at the step where it is missing', async () => {
    const edits = [{ file: chinese, from: '    team: front-desk\n', to: '' }]
    expect(await faultsOf(edits, 'id: agree', chinese)).toEqual(['@ process-differs'])
    expect((await readSpoiled(edits)).faults[0]?.message.en).toContain('“front-desk” (steps.*.team)')
  })

  test('say what they say in their own words', async () => {
    expect(told(await readSpoiled([{ file: chinese, from: 'title: 提出', to: 'title: 说出来' }]))).toEqual([])
  })
})

describe('what is kept beside a process', () => {
  test.each([
    ['receiver_owner: mei-lin', 'receiver_owner: mei-lan', 'mei-lan', 'unknown-owner'],
    ['by: finance', 'by: finanse', 'finanse', 'unknown-owner'],
    ['owner: mei-lin, due', 'owner: mei-lan, due', 'mei-lan, due', 'unknown-owner'],
    ['owner: finance }', 'owner: finanse }', 'finanse }', 'unknown-owner'],
    ['from: front-desk', 'from: frontdesk', 'frontdesk', 'unknown-team'],
    ['process: hire }', 'process: hiire }', 'hiire }', 'unknown-article'],
    ['process: hire }', 'process: travel }', 'travel }', 'unknown-article'],
    ['likelihood: 1', 'likelihood: 4', '4, impact', 'schema'],
    ['again_in: 1 year', 'again_in: yearly', 'yearly', 'schema'],
  ])('is told where it is wrong: %s', async (from, to, mark, rule) => {
    expect(await faultsOf(inBoth(from, to), mark)).toEqual([`@ ${rule}`])
  })
})
