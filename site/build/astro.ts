/**
 * Astro's configuration, the same for the build, for development and for type checks. Nothing of the output is inline, so
 * that the pages keep a content security policy without exceptions.
 */
import mdx from '@astrojs/mdx'
import type { AstroIntegration, AstroUserConfig } from 'astro'
import type { ProxyOptions } from 'vite'
import { speak } from '../../content/words.ts'
import { markdownOf } from '../markdown/astro.ts'
import { languageOfFile, type Voice } from '../markdown/voice.ts'
import { shared } from '../reading.ts'
import { prefixOf } from '../views/edition.ts'
import { lunrFiles } from './lunr-files.ts'
import { workshop } from './workshop.ts'

export interface Setting {
  /** The project's root, absolute. */
  readonly root: string
  readonly contentDir: string
  readonly outDir: string
  readonly integrations?: readonly AstroIntegration[]
  /** Where the server of this project listens in development. */
  readonly serverPort?: number
}

export function astroConfig({ root, contentDir, outDir, integrations = [], serverPort }: Setting): AstroUserConfig {
  const markdown = markdownOf(voiceOf)
  return {
    srcDir: './site',
    publicDir: './site/public',
    outDir,
    cacheDir: workshop(root, contentDir).cache,
    // Astro would turn away `/api/…` before the proxy sees it; that pages end in a slash is then the server's rule alone.
    trailingSlash: serverPort === undefined ? 'always' : 'ignore',
    compressHTML: true,
    build: { format: 'directory', inlineStylesheets: 'never' },
    markdown,
    integrations: [mdx(), ...integrations],
    devToolbar: { enabled: false },
    vite: {
      plugins: [lunrFiles()],
      // The search runs in one (site/client/search).
      worker: { format: 'es', plugins: () => [lunrFiles()] },
      build: {
        rolldownOptions: { onLog: withoutUseless },
        assetsInlineLimit: 0,
        cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
      },
      // Articles may stand in any folder; what they are compiled to still finds Astro here.
      resolve: { dedupe: ['astro'] },
      server: {
        // What builds and the server write is no reason to draw a page again.
        watch: { ignored: ['**/.deskbook/*/output-*/**', '**/dist/**', '**/data/**'] },
        ...(serverPort !== undefined && { proxy: proxyTo(serverPort) }),
      },
    },
  }
}

type OnLog = NonNullable<
  NonNullable<NonNullable<NonNullable<AstroUserConfig['vite']>['build']>['rolldownOptions']>['onLog']
>

/** The bundler warns at every .mdx file of a directive that Astro puts there: at ten thousand articles, 12 MB of it. */
const withoutUseless: OnLog = (level, log, next) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log)
}

/** Pages that know today are the server's, in every language. */
function proxyTo(port: number): Record<string, ProxyOptions> {
  const server: ProxyOptions = {
    target: `http://127.0.0.1:${port}`,
    // Vite hands styles over inline while one writes, which the policy of a built page forbids.
    configure: (proxy) => proxy.on('proxyRes', ({ headers }) => delete headers['content-security-policy']),
  }
  const language = '(?:/zh-han[st])?'
  return {
    [`^${language}/(?:api|tickets|desk|problems|sign-in)(?:/|$|\\?)`]: server,
    [`^${language}/requests/[^/]+/`]: server,
  }
}

async function voiceOf(path: string): Promise<Voice> {
  const { portal, words } = (await shared()).content
  const language = languageOfFile(path, portal.default_language)
  return { language, prefix: prefixOf(language, portal.default_language), say: speak(words[language], language) }
}
