/** Small sites, built in a folder of their own from what stands there, as site.ts builds large ones. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { filesIn } from '../../../site/build/files.ts'
import { hashOf } from '../../../site/build/hash.ts'
import { outputIn, type Output } from '../../../site/build/output.ts'
import { publish } from '../../../site/build/publish.ts'
import { takeSpare } from '../../../site/build/spare.ts'
import { openStanding, writeStanding, type Closed } from '../../../site/build/standing.ts'

let folder: string

/** A new one for each test of the file. */
export function ownFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deskbook-standing-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
}

export const inside = (name: string) => join(folder, name)
export const dist = () => inside('dist')
export const list = () => inside('list.json')
export const spare = () => inside('spare')
export const making = () => inside('making')

export type Site = Readonly<Record<string, string>>

export const first: Site = {
  'a/index.html': 'A',
  'b/index.html': 'B',
  'search/x.1.bin': 'shard',
  'old/index.html': 'O',
}
export const second: Site = {
  'a/index.html': 'A',
  'b/index.html': 'C',
  'search/x.2.bin': 'shard',
  'new/index.html': 'N',
}

/** Each with a form: its letters twice. */
export function put(output: Output, site: Site): void {
  for (const [file, text] of Object.entries(site)) {
    output.put(file, text)
    if (!output.made(file)) output.finish(file, hashOf(text), text.length, { br: Buffer.from(text + text) })
  }
}

/** Up to the list, which is written when the site is in its place. */
export async function finish(output: Output): Promise<Closed> {
  const closed = output.close('{}', spare())
  await writeFile(join(making(), 'manifest.json'), '{}')
  await publish(making(), dist(), spare())
  return closed
}

/** @returns the files that were taken */
export async function build(site: Site): Promise<string[]> {
  const output = outputIn(making(), openStanding(list(), dist()), await takeSpare(spare(), making()))
  put(output, site)
  writeStanding(list(), await finish(output))
  return output.files().filter((file) => output.isTaken(file))
}

export async function isWhole(site: Site): Promise<void> {
  const texts = Object.entries(site).flatMap(([file, text]) => [
    [file, text] as const,
    [`${file}.br`, text + text] as const,
  ])
  expect(filesIn(dist())).toEqual([...texts.map(([file]) => file), 'content.json', 'manifest.json'].sort())
  for (const [file, text] of texts) expect(await readFile(join(dist(), file), 'utf8')).toBe(text)
}

/** Files are dated by a clock that stands still for some milliseconds: nobody changes a site in the very tick that ended its build. */
export async function nextTick(): Promise<void> {
  const dateOf = async (file: string) => (await stat(file, { bigint: true })).ctimeNs
  const built = await dateOf(join(dist(), 'content.json'))
  const probe = inside('probe')
  do await writeFile(probe, '')
  while ((await dateOf(probe)) <= built)
}
