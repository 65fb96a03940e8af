/**
 * Writes the articles that no file holds and nobody has drawn into a folder where Astro finds them; a file that is right is
 * left alone.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { readPage, type Link } from '../../content/markdown.ts'
import type { Article, Content } from '../../content/model.ts'
import { labelEnd, patched, type Patch } from '../../content/patches.ts'
import { isPicture } from '../../content/rules/dead-picture.ts'
import { articleFolders } from '../../content/schema.ts'
import { decoded } from '../../content/traditional-page.ts'

/** @returns whether any file changed. */
export async function writeConverted(
  { articles, folder: contentDir }: Pick<Content, 'articles' | 'folder'>,
  folder: string,
): Promise<boolean> {
  const texts = new Map<string, string>()
  for (const article of articles) {
    const { converted, drawn, body, file } = article
    if (!converted || drawn) continue
    const isMdx = file.endsWith('.mdx')
    const name = convertedName(article)
    const way = relative(dirname(join(folder, name)), dirname(join(contentDir, file)))
      .split(sep)
      .join('/')
    // The frontmatter was read already; an empty one keeps a body that begins with a rule from being taken for it.
    texts.set(name, `---\n---\n\n${withPicturesFrom(way, body, isMdx)}`)
  }
  await mkdir(folder, { recursive: true })
  let changed = false
  for (const [name, text] of texts) {
    const path = join(folder, name)
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    changed = true
  }
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || texts.has(relative(folder, path).split(sep).join('/'))) continue
    await rm(path)
    changed = true
  }
  return changed
}

/** The name of the file that a converted article is written into. */
export function convertedName({ kind, slug, language, file }: Article): string {
  return `${articleFolders[kind]}/${slug}.${language}${file.endsWith('.mdx') ? '.mdx' : '.md'}`
}

/** Pictures lie beside the file a person wrote: `way` leads there from the folder of the converted one. */
function withPicturesFrom(way: string, body: string, isMdx: boolean): string {
  if (!body.includes('](') && !body.includes(']:')) return body
  const patches = readPage(body, isMdx).links.flatMap((link) => (isPicture(link) ? relocated(way, link, body) : []))
  return patched(body, patches, (text) => text)
}

/** An address between < and >, or one in which brackets come in pairs. */
const address = /\](?:\(|:)\s*(<(?:\\.|[^<>\\\n])*>|(?:\\.|\((?:\\.|[^\s()\\])*\)|[^\s()\\])+)/dy

function relocated(way: string, { url, offset }: Link, body: string): Patch[] {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)) return []
  address.lastIndex = labelEnd(body, body.indexOf('[', offset))
  const [start, end] = address.exec(body)?.indices?.[1] ?? []
  if (start === undefined || end === undefined) return []
  const path = posix.join(way, decoded(url))
  return [{ start, end, text: `<${encodeURI(path.startsWith('.') ? path : `./${path}`)}>` }]
}
