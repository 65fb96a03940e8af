import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openMemory } from '../../../site/build/memory.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-memory-'))
  file = join(folder, 'below', 'memory')
})

afterEach(() => rm(folder, { recursive: true }))

function kept(things: Readonly<Record<string, unknown>>) {
  const memory = openMemory(file)
  for (const [key, value] of Object.entries(things)) memory.keep(key, value)
  memory.save(true)
}

const recalled = (key: string) => openMemory(file).recall(key)?.()

test('what one build keeps the next one recalls', () => {
  kept({ a: { text: 'two\nlines · 年假' }, 'b.html': '<p>' })
  expect(recalled('a')).toEqual({ text: 'two\nlines · 年假' })
  expect(recalled('b.html')).toBe('<p>')
  expect(recalled('b')).toBeUndefined()
})

test('bytes come back as they were', () => {
  const bytes = Buffer.from('\n\0b json 1 1\n2\xff', 'latin1')
  kept({ a: bytes, b: 3, c: new Uint8Array() })
  expect(recalled('a')).toEqual(bytes)
  expect(recalled('b')).toBe(3)
  expect(recalled('c')).toEqual(Buffer.alloc(0))
})

test('more than is held at one time is written before the end', () => {
  const memory = openMemory(file)
  for (const key of ['a', 'b', 'c']) memory.keep(key, Buffer.alloc(9_000_000, key))
  expect((recalled('a') as Buffer | undefined)?.length).toBe(9_000_000)
  expect(recalled('c')).toBeUndefined()
  memory.save(true)
  expect((recalled('c') as Buffer | undefined)?.length).toBe(9_000_000)
})

test('things that were recalled are given in any order, as often as they are asked for', () => {
  kept({ a: ['one'], b: Buffer.from('two'), c: 3 })
  const memory = openMemory(file)
  const [a, b, c] = ['a', 'b', 'c'].map((key) => memory.recall(key))
  expect([b?.(), a?.(), c?.(), a?.(), b?.()]).toEqual([Buffer.from('two'), ['one'], 3, ['one'], Buffer.from('two')])
})

test('a thing that the disk gives back otherwise after it was recalled stops the build', async () => {
  kept({ a: 'one text', b: 'another text' })
  const memory = openMemory(file)
  const a = memory.recall('a')
  memory.recall('b')
  await writeFile(file, (await readFile(file, 'utf8')).replace('one text', 'old text'))
  expect(a).toThrow(file)
})

test('what stands between things is passed over, however long it is', async () => {
  kept({ a: 1 })
  await appendFile(file, `\n${'0'.repeat(10_000)}\nb json 7 1\n\nc json 9 1\n{`)
  await appendFile(file, `\n${' '.repeat(5_000)}`)
  const next = openMemory(file)
  const [long, lines] = ['x'.repeat(9_000), Buffer.alloc(4_096, '\n')]
  for (const [key, value] of Object.entries({ d: long, e: lines, f: 'last' })) next.keep(key, value)
  next.save(false)
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map(recalled)).toEqual([1, undefined, undefined, long, lines, 'last'])
})

test('what is kept again is the new one', () => {
  kept({ a: 1 })
  kept({ a: 2 })
  expect(recalled('a')).toBe(2)
})

test('a line that was not written to its end is none, and does not spoil the next', async () => {
  kept({ a: 1, b: 2 })
  await appendFile(file, '\nc json 40 1\n{"half":')
  expect(recalled('c')).toBeUndefined()
  const next = openMemory(file)
  next.keep('d', 4)
  next.save(false)
  expect(['a', 'b', 'c', 'd'].map(recalled)).toEqual([1, 2, undefined, 4])
})

test('a line that the disk gives back otherwise is none', async () => {
  kept({ a: 'one text', b: 'another text' })
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('one text', 'old text').replace('another text"', 'another text\0'))
  expect(['a', 'b'].map(recalled)).toEqual([undefined, undefined])
  kept({ a: 'made again' })
  expect(recalled('a')).toBe('made again')
})

test('a file that grew beyond what can be read makes way for a new one', async () => {
  kept({ a: 1 })
  await truncate(file, 2 ** 31 + 1)
  kept({ b: 2 })
  expect(['a', 'b'].map(recalled)).toEqual([undefined, 2])
  expect((await stat(file)).size).toBeLessThan(1_000)
})

test('what most of a file is not asked for any more is forgotten, by a build that came to its end', () => {
  kept({ a: 'old', b: 'old', c: 'old', d: 'kept' })
  const asked = () => {
    const memory = openMemory(file)
    memory.recall('d')
    return memory
  }
  asked().save(false)
  expect(recalled('a')).toBe('old')
  asked().save(true)
  expect(['a', 'b', 'c', 'd'].map(recalled)).toEqual([undefined, undefined, undefined, 'kept'])
})
