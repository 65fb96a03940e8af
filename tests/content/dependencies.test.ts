/** Who provides what to whom, and what is missing, read from processes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dependenciesOf, type ProcessFacts } from '../../content/dependencies.ts'
import { processGaps } from '../../content/process-gaps.ts'
import { Process } from '../../content/schema.ts'

const teams = ['desk', 'lab', 'hall', 'pay']

interface Sketch {
  readonly gives?: string
  readonly receives?: readonly string[]
  readonly inputs?: readonly { input: string; from: string; process?: string }[]
  /** The team of each step, one after the other; none for a step that nobody has. */
  readonly steps?: readonly (string | undefined)[]
  readonly requests?: readonly string[]
  readonly kept?: boolean
}

function sketched(id: string, sketch: Sketch): ProcessFacts {
  const {
    gives = 'desk',
    receives = ['lab'],
    inputs = [],
    steps = ['desk', 'lab'],
    requests = [],
    kept = true,
  } = sketch
  const audit = { on: '2026-01-01', by: 'pay', again_in: '1 year' }
  const meta = Process.parse({
    ...{ id, title: id, description: id, owner: 'desk', topic: 'work', last_reviewed_on: '2026-01-01' },
    ...{ review_in: '1 year', purpose: 'p', trigger: 't', state: 'live', gives, receives, inputs, requests },
    ...{ brings: ['b'], gets: ['g'], channel: { use: 'c' }, ladder: [{ when: 'w', who: 'w', how: 'h' }] },
    steps: steps.map((team, index) => ({ id: `s${index}`, title: 't', phase: 'delivery', limit: '1h', team })),
    ...(kept && { receiver_owner: 'lab', targets: { total: '9d' }, audit }),
  })
  return { id, meta }
}

const told = (processes: readonly ProcessFacts[]) =>
  dependenciesOf(processes, teams).map(
    ({ provider, receiver, processes: by, handOvers }) =>
      `${provider} > ${receiver}: ${by.join(' ')} ${handOvers.length}`,
  )

describe('dependencies', () => {
  test('are what a process gives, with the hand-overs on its way', () => {
    expect(told([sketched('repair', { receives: ['lab', 'hall'], steps: ['lab', 'desk', 'desk', 'lab'] })])).toEqual([
      'desk > lab: repair 1',
      'desk > hall: repair 0',
      'lab > desk:  1',
    ])
  })

  test('are what a team contributes to the process of another, by the process that brings it', () => {
    const inputs = [
      { input: 'parts', from: 'pay', process: 'order' },
      { input: 'hours', from: 'hall' },
    ]
    expect(told([sketched('repair', { inputs, steps: ['desk', 'desk'] })])).toEqual([
      'desk > lab: repair 0',
      'hall > desk: repair 0',
      'pay > desk: order 0',
    ])
  })

  test('of two processes between the same teams are one, with both', () => {
    expect(told([sketched('a', {}), sketched('b', {})])).toEqual(['desk > lab: a b 2'])
  })

  test('never lead from a team to itself, never stand there twice, and leave no hand-over out', () => {
    const team = fc.constantFrom(...teams)
    const sketch = fc.record({
      gives: team,
      receives: fc.uniqueArray(team, { minLength: 1 }),
      steps: fc.array(fc.option(team, { nil: undefined }), { minLength: 2, maxLength: 8 }),
    })
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 5 }), (sketches) => {
        const processes = sketches.map((each, index) => sketched(`p${index}`, each))
        const found = dependenciesOf(processes, teams)
        expect(found.filter(({ provider, receiver }) => provider === receiver)).toEqual([])
        expect(new Set(found.map(({ provider, receiver }) => `${provider} ${receiver}`)).size).toBe(found.length)
        const changes = sketches.flatMap(({ steps }) =>
          steps.filter((one, index) => {
            const next = steps[index + 1]
            return one !== undefined && next !== undefined && one !== next
          }),
        )
        expect(found.flatMap(({ handOvers }) => handOvers)).toHaveLength(changes.length)
      }),
    )
  })
})

describe('the register of gaps', () => {
  test('names teams that receive from no process, and requests that no process provides', () => {
    const processes = [sketched('repair', { receives: ['lab', 'hall'], requests: ['fix'] })]
    expect(processGaps(processes, teams, ['fix', 'lend'])).toEqual([
      { kind: 'team', team: 'desk' },
      { kind: 'team', team: 'pay' },
      { kind: 'request', request: 'lend' },
    ])
  })

  test('names contributions without a process and steps without a team, by their place', () => {
    const inputs = [
      { input: 'a', from: 'pay', process: 'order' },
      { input: 'b', from: 'hall' },
    ]
    const processes = [sketched('repair', { receives: teams, inputs, steps: ['desk', undefined, 'lab'] })]
    expect(processGaps(processes, teams, [])).toEqual([
      { kind: 'input', process: 'repair', input: 1 },
      { kind: 'step', process: 'repair', step: 1 },
    ])
  })

  test('names processes with nobody on the receiving side, without audit, without target', () => {
    expect(processGaps([sketched('repair', { receives: teams, kept: false })], teams, [])).toEqual(
      ['receiver-owner', 'audit', 'target'].map((kind) => ({ kind, process: 'repair' })),
    )
  })

  test('is empty where all is written down', () => {
    expect(processGaps([sketched('repair', { receives: teams, requests: ['fix'] })], teams, ['fix'])).toEqual([])
  })
})
