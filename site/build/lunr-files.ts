/**
 * Of lunr the browser gets the two files that the search uses, its stemmer and its tokens, instead of all of it: 7 kB less of
 * every first search. The words of a query are stemmed by the same lines as those of the index.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/** The stemmer hands itself to lunr's pipeline, of which nothing else is there. */
const FRAME = 'const lunr = { Pipeline: { registerFunction() {} } }'
const FILES = ['token', 'stemmer'] as const

export function lunrFiles(): Plugin {
  const { resolve } = createRequire(import.meta.url)
  return {
    name: 'deskbook:lunr-files',
    enforce: 'pre',
    // The server of pages runs in Node.js, which has the whole of it.
    resolveId: (id, _importer, options) => (id === 'lunr' && options.ssr !== true ? '\0lunr-files' : undefined),
    load: (id) => (id === '\0lunr-files' ? moduleOf(FILES.map((file) => resolve(`lunr/lib/${file}.js`))) : undefined),
  }
}

/** @param files their paths, in the order in which they need each other */
export function moduleOf(files: readonly string[]): string {
  return [FRAME, ...files.map((file) => readFileSync(file, 'utf8')), 'export default lunr'].join('\n')
}
