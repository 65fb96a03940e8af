/** Reads every built page once more, as the browser will: what would fail there in silence fails here. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Content } from '../../content/model.ts'
import { missingAnchors } from './anchors.ts'
import { inlineIn } from './inline.ts'
import { marksIn, marksOfShell } from './marks.ts'

/** @throws Error listing every page and what is wrong with it. */
export async function checkPages(folder: string, { portal, articles }: Content): Promise<void> {
  const wrong: string[] = []
  for (const file of await pagesIn(folder)) {
    const html = await readFile(join(folder, file), 'utf8')
    const faults = inlineIn(html)
    faults.push(...marksIn(html, file.startsWith('shell/') ? marksOfShell(portal.languages.length) : undefined))
    wrong.push(...faults.map((fault) => `/${file} ${fault}`))
  }
  for (const { path, sections, file } of articles) {
    const html = await readFile(join(folder, path, 'index.html'), 'utf8')
    const missing = missingAnchors(
      html,
      sections.map(({ anchor }) => anchor),
    )
    wrong.push(...missing.map((anchor) => `${path} has no place #${anchor}, though ${file} has such a heading`))
  }
  if (wrong.length > 0) throw new Error(`The built pages are not right:\n${wrong.join('\n')}`)
}

/** The built pages, relative to the folder, with `/` between. */
export async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort()
}
