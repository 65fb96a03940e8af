/** What an author sees: one run tells every fault with its place, and nothing is built on faulty content. */
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fault } from '../../content/model.ts'
import { root, runQuietly } from '../../scripts/steps.ts'
import { fixture } from '../content/folder.ts'

const faulty = fixture('content-faulty')

let folder: string
const content = () => join(folder, 'content')

/** A copy of the demonstration content to spoil. */
async function copyContent(): Promise<void> {
  await cp(join(root, 'content'), content(), { recursive: true, filter: (path) => !path.endsWith('.ts') })
}

/** Replaces `found` by `written` in a file of the copy; answers line:column of what was written, from 1. */
async function spoil(file: string, found: string, written: string): Promise<string> {
  const before = await readFile(join(content(), file), 'utf8')
  const at = before.indexOf(found)
  if (at < 0) throw new Error(`${file} holds no "${found}"`)
  await writeFile(join(content(), file), before.replace(found, written))
  const lines = before.slice(0, at).split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-check-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('npm run check', () => {
  test('faults are told to machines with their places', async () => {
    const { code, output } = await runQuietly('node', ['scripts/check.ts', '--content', faulty, '--json'])
    const { faults } = JSON.parse(output) as { faults: Fault[] }
    expect(faults).toContainEqual(expect.objectContaining({ file: 'guides/travel.md', severity: 'error' }))
    for (const { line, column } of faults) expect(Math.min(line, column)).toBeGreaterThan(0)
    expect(code).toBe(1)
  })

  test('a folder without errors is well, whatever it warns of', async () => {
    const { code, output } = await runQuietly('node', [
      'scripts/check.ts',
      '--content',
      fixture('content-whole'),
      '--json',
    ])
    const { faults } = JSON.parse(output) as { faults: Fault[] }
    expect(faults.map(({ severity }) => severity)).not.toContain('error')
    expect(code).toBe(0)
  })

  test('a misspelt key, a dead link, an unknown team and a missing word are told by one run, each with its place', async () => {
    await copyContent()
    const key = await spoil('guides/annual-leave.md', '\nowner:', '\nownr:')
    const link = await spoil(
      'guides/travel-expenses.md',
      '[Finance](/directory/finance/)',
      '[Finance](/directory/finanse/)',
    )
    const team = await spoil('requests/leave.yaml', 'team: people', 'team: peopel')
    const words = await readFile(join(content(), 'interface/zh-hans.yaml'), 'utf8')
    const word = /\n( +)(\w+): [^\n{]+(?=\n\1\w)/.exec(words)
    await writeFile(join(content(), 'interface/zh-hans.yaml'), words.replace(word?.[0] ?? '', ''))

    const { code, output } = await runQuietly('node', ['scripts/check.ts', '--content', content()])
    const line = Number(key.split(':')[0]) + 1
    expect(output).toContain(`guides/annual-leave.md:${line}:1`)
    expect(output).toMatch(/ownr.*owner/)
    expect(output).toContain(`guides/travel-expenses.md:${link}`)
    expect(output).toContain('/directory/finance/')
    const [teamLine, teamColumn] = team.split(':').map(Number)
    expect(output).toContain(`requests/leave.yaml:${teamLine}:${(teamColumn ?? 0) + 'team: '.length}`)
    expect(output).toMatch(/peopel.*people/)
    expect(output).toMatch(/interface\/zh-hans\.yaml:\d+:\d+/)
    expect(output).toContain(word?.[2] ?? 'no word was taken out')
    expect(code).toBe(1)
  })

  test('npm run build tells all faults of the content and builds nothing', async () => {
    const OUT_DIR = join(folder, 'dist')
    const { code, output } = await runQuietly('node', ['scripts/build.ts'], { CONTENT_DIR: faulty, OUT_DIR })
    expect(code).not.toBe(0)
    for (const file of ['guides/travel.md', 'portal.yaml', 'directory/']) expect(output).toContain(file)
    expect(output).toContain('The site was not built')
    expect(existsSync(OUT_DIR)).toBe(false)
  })
})

test('the whole check passes: content, format, types, rules of code', { timeout: 900_000 }, async () => {
  const { code, output } = await runQuietly('node', ['scripts/check.ts'])
  const steps = ['content', 'format', 'types of components', 'rules of components', 'types and rules of code']
  for (const name of steps) expect(output).toContain(`✓ ${name}, `)
  expect(code, output).toBe(0)
})
