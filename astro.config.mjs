/**
 * For `astro dev`, `astro check` and `astro sync`. The build has the same configuration: see site/build/astro.ts.
 * CONTENT_DIR is what is written, DESKBOOK_SERVER_PORT where the server of this project listens beside it.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { astroConfig } from './site/build/astro.ts'
import { readForPages, whileWriting } from './site/build/dev.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const contentDir = resolve(root, process.env['CONTENT_DIR'] ?? 'content')
const port = process.env['DESKBOOK_SERVER_PORT']

await readForPages(root, contentDir, new Date())

export default astroConfig({
  root,
  contentDir,
  outDir: resolve(root, process.env['OUT_DIR'] ?? 'dist'),
  integrations: [whileWriting(root, contentDir)],
  ...(port !== undefined && { serverPort: Number(port) }),
})
