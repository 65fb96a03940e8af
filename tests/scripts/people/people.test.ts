/** `npm run people -- import … --left DATE`: what it tells, what it writes, and whether it ends well. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { runQuietly } from '../../../scripts/steps.ts'
import { fixture } from '../../content/folder.ts'

const folder = await mkdtemp(join(tmpdir(), 'deskbook-people-'))
const content = join(folder, 'content')
const file = join(content, 'directory/people.yaml')
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  await rm(content, { recursive: true, force: true })
  await cp(fixture('content-whole'), content, { recursive: true })
})

/** Of a table that names nobody: the one person of the fixture, who leads a team, is absent. */
async function importNobody(...options: string[]) {
  const table = join(folder, 'people.csv')
  await writeFile(table, 'id,mail\r\n')
  return runQuietly('node', ['scripts/people.ts', 'import', table, ...options], { CONTENT_DIR: content })
}

describe('a table without somebody', () => {
  test('changes nothing unless told to', async () => {
    const { code, output } = await importNobody('--write')
    expect(output).toContain('Not in the table, left as they are (1)')
    expect(output).toContain('Nothing changes.')
    expect(code).toBe(0)
  })

  test('with a last day to come is written, and leaves nothing behind yet', async () => {
    const { code, output } = await importNobody('--left', '2999-12-31', '--write')
    expect(output).toContain('Not in the table, last day 2999-12-31 (1)')
    expect(output).not.toContain('Nothing changes.')
    expect(output).not.toContain('left-behind')
    expect(code).toBe(0)
    expect(await readFile(file, 'utf8')).toContain('left: 2999-12-31')
  })

  test('with a last day that is over tells what is to be handed over', async () => {
    const { code, output } = await importNobody('--left', '2020-01-31')
    expect(output).toContain('left-behind')
    expect(output).toContain('Nothing was written.')
    expect(code).toBe(1)
  })
})
