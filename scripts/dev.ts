/**
 * `npm run dev`: the site with hot reload and the server beside it, in one process. Astro answers on HOST:PORT and passes
 * what only the server knows to it; the server puts its pages into the shell that Astro draws at that moment.
 */
import { dev, type AstroInlineConfig } from 'astro'
import { readConfig } from '../server/config.ts'
import { shellOf, splitShell } from '../server/http/shell.ts'
import { startServer } from '../server/serve.ts'
import { astroConfig } from '../site/build/astro.ts'
import { readForPages, whileWriting } from '../site/build/dev.ts'
import { shared } from '../site/reading.ts'
import './folders.ts'
import { freePort } from './free-port.ts'
import { root } from './steps.ts'

/** Where the server listens behind Astro. */
const LOOPBACK = '127.0.0.1'

const config = readConfig(process.env)
const site = `http://${config.host}:${config.port}`
const serverPort = await freePort()

await readForPages(root, config.contentDir, new Date())
const astro = await dev({
  ...(astroConfig({
    root,
    contentDir: config.contentDir,
    outDir: config.outDir,
    integrations: [whileWriting(root, config.contentDir)],
    serverPort,
  }) as AstroInlineConfig),
  root,
  configFile: false,
  server: { host: config.host, port: config.port },
  logLevel: 'warn',
})

const shell = shellOf(async (language) => {
  const address = `${site}/shell/${language}/`
  return splitShell(await (await fetch(address)).text(), address)
})
// Forms are sent to Astro's port and reach the server through its proxy, so the addresses of the config stay Astro's.
const server = await startServer(
  { ...config, host: LOOPBACK, port: serverPort },
  { now: () => new Date(), write: (line) => process.stdout.write(line) },
  {
    site: { manifest: { release: 'dev', files: {}, shells: {}, notFound: {} }, files: new Map(), notFound: {} },
    content: (await shared()).content,
    shell,
    searchFile: async (address) => {
      const answer = await fetch(`${site}${address}`)
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
  },
)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Vite would end the process by itself, with 143, before the server has closed its database.
  process.removeAllListeners(signal)
  process.on(signal, () => void Promise.all([astro.stop(), server.stop()]).then(() => process.exit(0)))
}
