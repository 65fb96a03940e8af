/**
 * Development: Astro serves the pages, this serves what the build would have written beside them, so that search works
 * while writing. A change in content/ is read and judged again; what is wrong is shown in the page that needs it.
 */
import { relative } from 'node:path'
import type { AstroIntegration } from 'astro'
import { share, shared, type Shared } from '../reading.ts'
import { collectionsOf } from './collections.ts'
import { writeConverted } from './converted.ts'
import { judged } from './judged.ts'
import { typeOf } from './kinds.ts'
import { searchFiles } from './search-files.ts'
import { workshop } from './workshop.ts'
import { writingFiles } from './writing-files.ts'

/** Reads the content and hands it to the pages; a fault is thrown where somebody asks for the content. */
export async function readForPages(root: string, contentDir: string, now: Date): Promise<void> {
  const reading = read(root, contentDir, now)
  share(reading)
  await reading.catch(() => undefined)
}

async function read(root: string, contentDir: string, now: Date): Promise<Shared> {
  const content = await judged(contentDir, { now, drafts: true })
  const { converted } = workshop(root, contentDir)
  await writeConverted(content, converted)
  return { content, collections: collectionsOf(content, converted), now }
}

/** Several files are often saved at once: they are read together. */
const PAUSE = 100

const SEARCH_FILE = /^\/search\/[^/]+\.(?:json|bin)$/

export function whileWriting(root: string, contentDir: string): AstroIntegration {
  let files: Promise<ReadonlyMap<string, string | Uint8Array>> | undefined
  let pause: NodeJS.Timeout | undefined
  return {
    name: 'deskbook:while-writing',
    hooks: {
      'astro:config:setup': ({ injectScript, command }) => {
        if (command === 'dev') injectScript('page', `import '/site/client/writing/panel.ts'`)
      },
      'astro:server:setup': ({ server, logger }) => {
        const again = async () => {
          await readForPages(root, contentDir, new Date())
          files = undefined
          await shared().catch((fault: unknown) => {
            logger.error(messageOf(fault))
          })
          server.ws.send({ type: 'full-reload' })
        }
        server.watcher.add(contentDir)
        server.watcher.on('all', (_event, path) => {
          if (relative(contentDir, path).startsWith('..')) return
          clearTimeout(pause)
          pause = setTimeout(() => void again(), PAUSE)
        })
        server.middlewares.use((request, response, next) => {
          const address = request.url?.split('?')[0] ?? ''
          if (!SEARCH_FILE.test(address)) {
            next()
            return
          }
          files ??= shared().then(
            ({ content, now }) =>
              new Map<string, string | Uint8Array>([...searchFiles(content, now), ...writingFiles(content)]),
          )
          files.then(
            (known) => {
              const file = known.get(address)
              response.statusCode = file === undefined ? 404 : 200
              response.setHeader('Content-Type', typeOf(address))
              response.setHeader('Cache-Control', 'no-cache')
              response.end(file ?? '{}')
            },
            (fault: unknown) => {
              files = undefined
              next(fault)
            },
          )
        })
      },
    },
  }
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
