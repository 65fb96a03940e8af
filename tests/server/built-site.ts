/** A built site of a few pages, in the shape that the build writes: addresses, encodings, shells, pages for what is missing. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { inject } from 'vitest'
import { outlineOf, outlineShape, type OutlineFile } from '../../content/outline.ts'
import type { Language } from '../../content/schema.ts'
import { languages } from '../../content/schema.ts'
import type { Manifest, ManifestFile } from '../../server/http/manifest.ts'

const html = 'text/html; charset=utf-8'

/** Writes the site into an empty folder. */
export function buildSite(folder: string): void {
  const files: Record<string, ManifestFile> = {}
  const add = (
    address: string,
    file: string,
    text: string,
    rest: Pick<ManifestFile, 'type' | 'cache'>,
    worker = false,
  ) => {
    const etag = createHash('sha256').update(text).digest('base64url').slice(0, 16)
    write(folder, file, text)
    write(folder, `${file}.br`, brotliCompressSync(text))
    files[address] = { file, etag, br: `${file}.br`, ...rest, ...(worker ? { worker } : {}) }
    // Pages are packed by gzip when somebody asks, shards never.
    if (rest.type === html || file.endsWith('.bin')) return
    write(folder, `${file}.gz`, gzipSync(text))
    files[address].gzip = `${file}.gz`
  }
  const page = { type: html, cache: 'page' } as const
  const script = { type: 'text/javascript; charset=utf-8', cache: 'immutable' } as const

  add('/', 'index.html', '<!doctype html><h1>Home</h1>', page)
  add('/guides/annual-leave/', 'guides/annual-leave/index.html', '<!doctype html><h1>Annual leave</h1>', page)
  add('/zh-hans/guides/annual-leave/', 'zh-hans/guides/annual-leave/index.html', '<!doctype html><h1>年假</h1>', page)
  add('/_astro/page.Ab_c-1.js', '_astro/page.Ab_c-1.js', 'export {}\n', script)
  const shard = { type: 'application/octet-stream', cache: 'immutable' } as const
  add('/search/shards/0.Ab_c-1.bin', 'search/shards/0.Ab_c-1.bin', 'words '.repeat(200), shard)
  add(
    '/pagefind/pagefind-worker.js',
    'pagefind/pagefind-worker.js',
    '// worker\n',
    { ...script, cache: 'revalidate' },
    true,
  )
  add('/damaged/', 'damaged/index.html', '<!doctype html><h1>Damaged</h1>', page)
  write(folder, 'damaged/index.html.br', 'not what the build left')
  add('/404.html', '404.html', '<!doctype html><h1>Not here</h1>', page)
  add('/zh-hans/404.html', 'zh-hans/404.html', '<!doctype html><h1>没有这一页</h1>', page)
  add('/zh-hant/404.html', 'zh-hant/404.html', '<!doctype html><h1>沒有這一頁</h1>', page)

  const shells: Partial<Record<Language, string>> = {}
  for (const language of languages) {
    shells[language] = `shell/${language}/index.html`
    write(folder, `shell/${language}/index.html`, shell(language))
  }
  const notFound = { en: '/404.html', 'zh-hans': '/zh-hans/404.html', 'zh-hant': '/zh-hant/404.html' }
  const manifest: Manifest = { release: 'test', files, shells, notFound }
  write(folder, 'manifest.json', JSON.stringify(manifest))
  const outline: OutlineFile = {
    shape: outlineShape,
    release: manifest.release,
    content: outlineOf(inject('content')),
  }
  write(folder, 'content.json', JSON.stringify(outline))
  // Beside the site, and of no address.
  write(folder, 'secret.txt', 'canary')
}

/** The frame of a page as Astro leaves it. */
export function shell(language: Language): string {
  return `<!doctype html><html lang="${language}"><head><title>%%deskbook:title%% · Test</title></head><body>
<nav><a href="%%deskbook:path%%">English</a><a href="/zh-hans%%deskbook:path%%">简体中文</a></nav>
<main class="%%deskbook:main-class%%">%%deskbook:main%%</main></body></html>`
}

function write(folder: string, file: string, content: string | Uint8Array) {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, content)
}
