import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish } from '../../../site/build/publish.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-publish-'))
  await mkdir(join(folder, 'new'))
  await writeFile(join(folder, 'new', 'page'), 'new')
})

afterEach(() => rm(folder, { recursive: true }))

test('the new site takes the place of the old one, and nothing is left over', async () => {
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist', 'old-page'), 'old')
  await writeFile(join(folder, 'dist', 'manifest.json'), '{}')
  await publish(join(folder, 'new'), join(folder, 'dist'))
  expect(await readdir(join(folder, 'dist'))).toEqual(['page'])
  expect(await readdir(folder)).toEqual(['dist'])
})

test('the first site needs no old one', async () => {
  await publish(join(folder, 'new'), join(folder, 'dist'))
  expect(await readFile(join(folder, 'dist', 'page'), 'utf8')).toBe('new')
})

test('the folder above the place is made where it is not there', async () => {
  await publish(join(folder, 'new'), join(folder, 'deep', 'down', 'dist'))
  expect(await readFile(join(folder, 'deep', 'down', 'dist', 'page'), 'utf8')).toBe('new')
})

test('a folder that is no built site is refused and keeps its files', async () => {
  await mkdir(join(folder, 'thesis'))
  await writeFile(join(folder, 'thesis', 'chapter-1'), 'years of work')
  await expect(publish(join(folder, 'new'), join(folder, 'thesis'))).rejects.toThrow('OUT_DIR')
  expect(await readFile(join(folder, 'thesis', 'chapter-1'), 'utf8')).toBe('years of work')
})
