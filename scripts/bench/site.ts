/** The demonstration as `npm run build` makes it, built once for the benches that serve it, and its most ordinary page. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../site/build/manifest.ts'
import { contentDir } from '../folders.ts'
import { isFresh } from '../freshness.ts'
import { root, runQuietly } from '../steps.ts'

/** Where benches keep what they use again. */
export const workplace = join(root, '.deskbook', 'bench')

/** The folder of the built site. @throws Error with what the build said */
export async function builtSite(): Promise<string> {
  const folder = join(workplace, 'site')
  if (await isFresh(contentDir, folder, new Date())) return folder
  console.error('Building the site')
  const { code, output } = await runQuietly('node', ['scripts/build.ts'], { OUT_DIR: folder })
  if (code !== 0) throw new Error(output)
  return folder
}

/** The article of middle size: its address, and its file as a browser gets it. */
export async function middlePage(site: string): Promise<{ readonly path: string; readonly file: string }> {
  const { files } = JSON.parse(await readFile(join(site, 'manifest.json'), 'utf8')) as Manifest
  const articles = Object.entries(files).filter(([path]) => /^\/(guides|processes|faqs)\/[^/]+\/$/.test(path))
  const sized = articles.map(async ([path, { br, file }]) => {
    const name = join(site, br ?? file)
    return { path, file: name, size: (await stat(name)).size }
  })
  const sorted = (await Promise.all(sized)).sort((a, b) => a.size - b.size)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error(`${site} has no article`)
  return middle
}
