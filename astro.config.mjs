/**
 * For `astro dev`, `astro check` and `astro sync`. The build has the same configuration: see site/build/astro.ts.
 * The server beside it comes with `npm run dev` (scripts/dev.ts).
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { astroConfig } from './site/build/astro.ts'
import { readForPages, whileWriting } from './site/build/dev.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const contentDir = resolve(root, process.env['CONTENT_DIR'] ?? 'content')

await readForPages(root, contentDir, new Date())

export default astroConfig({
  root,
  contentDir,
  outDir: resolve(root, process.env['OUT_DIR'] ?? 'dist'),
  integrations: [whileWriting(root, contentDir)],
})
