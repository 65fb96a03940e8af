/** Starlight as its own guide starts it, untouched but for the title, with our made articles; installed by its own lock. */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runQuietly } from '../steps.ts'
import { articlesUpTo } from './articles.ts'
import { workplace } from './site.ts'

const folder = join(workplace, 'starlight')

const files: Readonly<Record<string, string>> = {
  'astro.config.mjs': `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({ integrations: [starlight({ title: 'Handbook' })] })
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  'src/content/docs/index.md': '---\ntitle: Handbook\n---\n\nAll articles.\n',
}

/** Where it can be built, and with what. @throws Error with what npm said */
export async function makeStarlight(articles: number) {
  await install()
  const guides = join(folder, 'src', 'content', 'docs', 'guides')
  await rm(join(folder, 'src'), { recursive: true, force: true })
  await mkdir(guides, { recursive: true })
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  for (const { slug, text } of articlesUpTo(articles)) await writeFile(join(guides, `${slug}.md`), text)
  return { folder, program: join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs') }
}

/** Moves what a build left to another folder of the same disk, so that the next one is a first one. */
export async function forgetStarlight(place: string): Promise<void> {
  await mkdir(place, { recursive: true })
  for (const [number, left] of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'].entries()) {
    await rename(join(folder, left), join(place, String(number))).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    })
  }
}

async function install(): Promise<void> {
  const peers = join(import.meta.dirname, 'peers')
  const lock = createHash('sha256')
    .update(await readFile(join(peers, 'package-lock.json')))
    .digest('hex')
  const stamp = join(folder, '.installed')
  if ((await readFile(stamp, 'utf8').catch(() => '')) === lock) return
  console.error('Installing Starlight, which takes a minute')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) await cp(join(peers, file), join(folder, file))
  const { code, output } = await runQuietly('npm', ['ci', '--prefix', folder, '--loglevel=error'])
  if (code !== 0) throw new Error(output)
  await writeFile(stamp, lock)
}
