/** Reads every built file once more, as the browser will: what would fail there in silence fails here. */
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Content } from '../../content/model.ts'
import { missingAnchors } from './anchors.ts'
import { foreignIn, foreignInStyle } from './foreign.ts'
import { inlineIn } from './inline.ts'
import { isKnown } from './kinds.ts'
import { addressOf } from './manifest.ts'
import { marksIn, marksOfShell } from './marks.ts'

/**
 * `wasRead` says of a page that the build before has read the very same.
 * @throws Error listing every file and what is wrong with it.
 */
export async function checkPages(
  folder: string,
  { portal, articles }: Pick<Content, 'portal' | 'articles'>,
  wasRead: (address: string) => boolean = () => false,
): Promise<void> {
  const wrong: string[] = []
  for (const file of await filesIn(folder)) {
    if (wasRead(addressOf(file.replace(/\.(br|gz)$/, '')))) continue
    if (!isKnown(file)) wrong.push(`/${file} is of a kind that site/build/kinds.ts does not know`)
    if (!READ.test(file)) continue
    const faults = faultsIn(file, readFileSync(join(folder, file), 'utf8'), portal.languages.length)
    wrong.push(...faults.map((fault) => `/${file} ${fault}`))
  }
  for (const { path, sections, file } of articles) {
    if (wasRead(path)) continue
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8')
    const missing = missingAnchors(
      html,
      sections.map(({ anchor }) => anchor),
    )
    wrong.push(...missing.map((anchor) => `${path} has no place #${anchor}, though ${file} has such a heading`))
  }
  if (wrong.length > 0) throw new Error(`The built pages are not right:\n${wrong.join('\n')}`)
}

/** What a browser reads as text, and acts upon. */
const READ = /\.(html|svg|css|js)$/

function faultsIn(file: string, text: string, languages: number): string[] {
  if (file.endsWith('.html')) {
    const marks = marksIn(text, file.startsWith('shell/') ? marksOfShell(languages) : undefined)
    return [...inlineIn(text), ...foreignIn(text), ...marks]
  }
  // A picture, but one that can be opened as a page.
  if (file.endsWith('.svg')) return [...inlineIn(text), ...foreignIn(text)]
  // Nobody is told how it was made.
  const map = /[#@]\s*sourceMappingURL=/.test(text) ? ['names a source map'] : []
  return file.endsWith('.css') ? [...foreignInStyle(text), ...map] : map
}

/** The built pages, relative to the folder, with `/` between. */
export async function pagesIn(folder: string): Promise<string[]> {
  return (await filesIn(folder)).filter((file) => file.endsWith('.html'))
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort()
}
