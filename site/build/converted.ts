/** Writes the articles that no file holds into a folder where Astro finds them; a file that is right is left alone. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Content } from '../../content/model.ts'
import { articleFolders } from '../../content/schema.ts'

/** @returns whether any file changed. */
export async function writeConverted({ articles }: Pick<Content, 'articles'>, folder: string): Promise<boolean> {
  const texts = new Map<string, string>()
  for (const { kind, slug, language, converted, body, file } of articles) {
    if (!converted) continue
    // The frontmatter was read already; an empty one keeps a body that begins with a rule from being taken for it.
    texts.set(
      `${articleFolders[kind]}/${slug}.${language}${file.endsWith('.mdx') ? '.mdx' : '.md'}`,
      `---\n---\n\n${body}`,
    )
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
