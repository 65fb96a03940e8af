import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Memory } from '../../content/memory.ts'
import type { Reading } from '../../content/model.ts'
import { readContent } from '../../content/read.ts'
import { fixture, readSpoiled } from './folder.ts'

/** A memory as a build has it from the one before: plain data, and nothing else. */
function memoryOf(kept = new Map<string, string>()) {
  const made: string[] = []
  const memory: Memory = {
    recall(key) {
      const value = kept.get(key)
      return value === undefined ? undefined : () => JSON.parse(value) as unknown
    },
    keep(key, value) {
      made.push(key)
      kept.set(key, JSON.stringify(value))
    },
  }
  return { memory, made, kept }
}

/** A folder made for one test has a name of its own. */
const said = ({ content, faults }: Reading) => ({ faults, content: content && { ...content, folder: '' } })

test.each(['content-whole', 'content-faulty', 'content-bare'])(
  'what is recalled is what would be read: %s',
  async (name) => {
    const options = { now: new Date('2026-11-15T12:00:00Z') }
    const { kept, memory } = memoryOf()
    const without = await readContent(fixture(name), options)
    expect(await readContent(fixture(name), { ...options, memory })).toEqual(without)
    expect(await readContent(fixture(name), { ...options, memory: memoryOf(kept).memory })).toEqual(without)
  },
)

test('only what changed is read again', async () => {
  const first = memoryOf()
  await readContent(fixture('content-whole'), { memory: first.memory })
  const second = memoryOf(first.kept)
  await readContent(fixture('content-whole'), { memory: second.memory })
  expect(second.made).toEqual([])

  const edits = [{ file: 'guides/rooms.md', from: 'On the left.', to: 'On the right.' }]
  const third = memoryOf(first.kept)
  const changed = await readSpoiled(edits, { memory: third.memory })
  expect(third.made).toHaveLength(1)
  expect(said(changed)).toEqual(said(await readSpoiled(edits, { memory: undefined })))
})

test('an alias inside what it stands for is told as without a memory', async () => {
  const edits = [
    { file: 'directory/teams.yaml', from: '- id: finance', to: '- &x\n  id: loop\n  name: *x\n- id: finance' },
  ]
  const { faults } = await readSpoiled(edits, { memory: memoryOf().memory })
  expect(faults).toEqual((await readSpoiled(edits, { memory: undefined })).faults)
  expect(faults).toContainEqual(expect.objectContaining({ rule: 'schema', file: 'directory/teams.yaml' }))
})

test('a fault in a file that did not change has its place', async () => {
  const { kept, memory } = memoryOf()
  await readContent(fixture('content-whole'), { memory })
  const edits = [{ file: 'directory/teams.yaml', from: 'id: finance', to: 'id: money' }]
  const { faults } = await readSpoiled(edits, { memory: memoryOf(kept).memory })
  const text = await readFile(join(fixture('content-whole'), 'guides/travel.md'), 'utf8')
  const line = text.split('\n').findIndex((each) => each.startsWith('owner:')) + 1
  expect(faults).toContainEqual(expect.objectContaining({ rule: 'unknown-owner', file: 'guides/travel.md', line }))
})
