/** Whatever is wrong with a process as a graph, a file each: told once, at its line and column, and nothing else with it. */
import { beforeAll, expect, test } from 'vitest'
import type { Reading } from '../../../content/model.ts'
import { fixture, readTexts, spoiled, textsOf, told } from '../folder.ts'

const faulty = await textsOf(fixture('processes-faulty'))

let reading: Reading
beforeAll(async () => {
  reading = await readTexts(new Map([...spoiled([]), ...faulty]))
})

test('every fault is told at its place, and none of the others hides it', () => {
  expect(told(reading)).toEqual([
    'processes/branch-to-nowhere.md:25:27 step-target',
    'processes/cycle-without-exit.md:26:9 step-loop',
    'processes/limits-above-target.md:31:10 step-limits',
    'processes/step-to-nowhere.md:23:11 step-target',
    'processes/unknown-team.md:26:11 unknown-team',
    'processes/unreached-step.md:29:9 step-unreached',
  ])
})

test.each([
  ['branch-to-nowhere', 'refuse', 'hand-over'],
  ['cycle-without-exit', 'take-back', 'next: end'],
  ['limits-above-target', '3h', '2h'],
  ['step-to-nowhere', 'hand-ovr', 'hand-over'],
  ['unknown-team', 'frontdesk', 'front-desk'],
  ['unreached-step', 'take-back', 'next: take-back'],
])('%s: says what was found, %s, and what to write, %s, in every language', (name, found, expected) => {
  const [fault] = reading.faults.filter(({ file }) => file === `processes/${name}.md`)
  for (const language of ['en', 'zh-hans', 'zh-hant'] as const) {
    expect(fault?.message[language]).toContain(found)
    expect(fault?.message[language]).toContain(expected)
  }
})
