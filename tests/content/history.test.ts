/** When files were last changed is told by Git, in real repositories, or not at all. */
import { execFileSync } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lastChanges } from '../../content/history.ts'
import { readContent } from '../../content/read.ts'
import { fixture } from './folder.ts'

let root: string
let content: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deskbook-history-'))
  content = join(root, 'handbook', 'content')
  await mkdir(join(content, 'guides'), { recursive: true })
  git('init', '--quiet', '--initial-branch=main')
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Runs Git in the repository, as nobody's own settings would have it. */
function git(...parameters: string[]): void {
  execFileSync('git', parameters, { cwd: join(root, 'handbook'), env: environment(), stdio: 'ignore' })
}

const environment = (day = '2026-01-01') => ({
  PATH: process.env['PATH'],
  HOME: root,
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Ana'],
      [`GIT_${who}_EMAIL`, 'ana@birch.example'],
      [`GIT_${who}_DATE`, `${day}T23:30:00Z`],
    ]),
  ),
})

const write = (file: string, text: string) => writeFile(join(content, file), text)

/** Everything as it lies in the folder, committed on a day. */
function commit(day: string): void {
  git('add', '--all')
  const parameters = ['commit', '--quiet', '--allow-empty', '--message', day]
  execFileSync('git', parameters, { cwd: join(root, 'handbook'), env: environment(day), stdio: 'ignore' })
}

const told = async (files: readonly string[], folder = content) => Object.fromEntries(await lastChanges(folder, files))
const at = (day: string) => `${day}T23:30:00.000Z`

describe('in a repository', () => {
  test('each file has the day of its own last commit', async () => {
    await write('guides/a.md', 'a')
    await write('guides/b.md', 'b')
    commit('2026-01-01')
    await write('guides/b.md', 'b, better')
    commit('2026-02-02')
    await writeFile(join(root, 'handbook', 'README.md'), 'beside it')
    commit('2026-03-03')
    expect(await told(['guides/a.md', 'guides/b.md'])).toEqual({
      'guides/a.md': at('2026-01-01'),
      'guides/b.md': at('2026-02-02'),
    })
  })

  test('a file that differs from what was committed, staged or not, is not told', async () => {
    for (const name of ['a', 'b', 'c']) await write(`guides/${name}.md`, name)
    commit('2026-01-01')
    await write('guides/a.md', 'being written')
    await write('guides/b.md', 'about to be committed')
    git('add', 'content/guides/b.md')
    expect(Object.keys(await told(['guides/a.md', 'guides/b.md', 'guides/c.md']))).toEqual(['guides/c.md'])
  })

  test('a file that nobody committed is not told, nor one that was taken away and lies there again', async () => {
    await write('guides/a.md', 'a')
    commit('2026-01-01')
    await rm(join(content, 'guides/a.md'))
    commit('2026-02-02')
    await write('guides/a.md', 'a')
    await write('guides/new.md', 'new')
    expect(await told(['guides/a.md', 'guides/new.md'])).toEqual({})
  })

  test('a link to a file elsewhere is not told: what it shows changes without it', async () => {
    await writeFile(join(root, 'elsewhere.md'), 'elsewhere')
    await symlink('../../../elsewhere.md', join(content, 'guides/a.md'))
    commit('2026-01-01')
    expect(await told(['guides/a.md'])).toEqual({})
  })

  test('what a merge itself changed counts, with the day of the merge', async () => {
    await write('guides/a.md', 'a')
    commit('2026-01-01')
    git('checkout', '--quiet', '-b', 'other')
    await write('guides/b.md', 'b')
    commit('2026-02-02')
    git('checkout', '--quiet', 'main')
    await write('guides/a.md', 'a, changed')
    commit('2026-03-03')
    git('merge', '--quiet', '--no-commit', 'other')
    await write('guides/b.md', 'b, as merged')
    commit('2026-04-04')
    expect(await told(['guides/a.md', 'guides/b.md'])).toEqual({
      'guides/a.md': at('2026-03-03'),
      'guides/b.md': at('2026-04-04'),
    })
  })

  test('the same is told from a worktree, and where the repository is the folder itself', async () => {
    await write('guides/a.md', 'a')
    commit('2026-01-01')
    git('worktree', 'add', '--quiet', '../tree')
    expect(await told(['guides/a.md'], join(root, 'tree', 'content'))).toEqual({ 'guides/a.md': at('2026-01-01') })
    expect(await told(['content/guides/a.md'], join(root, 'handbook'))).toEqual({
      'content/guides/a.md': at('2026-01-01'),
    })
  })

  test('settings of whoever builds change nothing', async () => {
    await write('guides/a.md', 'a')
    commit('2026-01-01')
    for (const setting of [
      'color.ui always',
      'diff.relative true',
      'log.showRoot false',
      'log.showSignature true',
      'diff.renames copies',
      'format.pretty fuller',
    ])
      git('config', ...setting.split(' '))
    expect(await told(['guides/a.md'])).toEqual({ 'guides/a.md': at('2026-01-01') })
    await write('guides/a.md', 'being written')
    expect(await told(['guides/a.md'])).toEqual({})
  })
})

describe('where Git cannot know', () => {
  beforeEach(async () => {
    await write('guides/a.md', 'a')
    commit('2026-01-01')
    await write('guides/b.md', 'b')
    commit('2026-02-02')
  })

  test('a shallow clone tells nothing, though its oldest commit claims every file', async () => {
    git('clone', '--quiet', '--depth=1', `file://${join(root, 'handbook')}`, join(root, 'shallow'))
    expect(await told(['guides/a.md', 'guides/b.md'], join(root, 'shallow', 'content'))).toEqual({})
  })

  test('nor does a folder that is in no repository, a repository without a commit, or a machine without Git', async () => {
    await cp(content, join(root, 'bare'), { recursive: true })
    expect(await told(['guides/a.md'], join(root, 'bare'))).toEqual({})
    await mkdir(join(root, 'empty'))
    git('init', '--quiet', join(root, 'empty'))
    expect(await told(['guides/a.md'], join(root, 'empty'))).toEqual({})
    expect(await told(['guides/a.md'], join(root, 'nowhere'))).toEqual({})
    expect(await lastChanges(content, ['guides/a.md'], join(root, 'no-such-git'))).toEqual(new Map())
  })
})

describe('what is read', () => {
  test('has it when asked: a converted page that of the file it was made from', async () => {
    await cp(fixture('content-whole'), content, { recursive: true })
    commit('2026-05-05')
    await appendFile(join(content, 'guides/rooms.md'), '\nAnd on the right.\n')
    const { content: read } = await readContent(content, { history: true })
    const changedOf = (path: string) => read?.articles.find((article) => article.path === path)?.changed
    expect(changedOf('/guides/rooms/')).toBeUndefined()
    expect(changedOf('/guides/travel/')).toBe(at('2026-05-05'))
    expect(changedOf('/zh-hant/guides/travel/')).toBe(at('2026-05-05'))
  })

  test('does not ask by itself', async () => {
    await cp(fixture('content-whole'), content, { recursive: true })
    commit('2026-05-05')
    const { content: read } = await readContent(content)
    expect(read?.articles.filter(({ changed }) => changed !== undefined)).toEqual([])
  })
})
