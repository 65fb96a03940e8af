/** The files of the house, for the tests that guard its walls: what git would commit, without what it ignores. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
export const files = listed
  .toString()
  .trim()
  .split('\n')
  .filter((file) => !file.startsWith('tests/fixtures/'))
export const text = (file: string) => readFileSync(join(root, file), 'utf8')
export const sources = files.filter((file) => /\.(ts|mjs|astro)$/.test(file))
export const code = (folder: string) => sources.filter((file) => file.startsWith(`${folder}/`))
