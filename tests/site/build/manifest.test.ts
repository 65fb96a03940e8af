import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Manifest } from '../../../server/http/manifest.ts'
import { compress } from '../../../site/build/compress.ts'
import { cacheOf, typeOf } from '../../../site/build/kinds.ts'
import { addressOf, writeManifest } from '../../../site/build/manifest.ts'
import { outputIn } from '../../../site/build/output.ts'

const portal = { languages: ['en', 'zh-hans'], default_language: 'en' } as const
const long = 'a page of some length, '.repeat(40)

const files = {
  'index.html': long,
  '404.html': 'no',
  'zh-hans/404.html': 'no',
  'zh-hans/guides/年假/index.html': long,
  'guides/a/index.html': 'short',
  'shell/en/index.html': long,
  'shell/zh-hans/index.html': long,
  '_astro/Page.Dq2fS_x1.css': long,
  'search/en.json': '{}',
  'search/index.u6hPZ2mY0q_3-xAb.json': long,
  'pagefind/pagefind-worker.js': long,
  'pagefind/fragment/en_3f1.pf_fragment': long,
  'scheme.js': long,
}

let folder: string
const output = () => {
  const there = outputIn(folder)
  there.adopt()
  return there
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-manifest-'))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
})

afterEach(() => rm(folder, { recursive: true }))

describe('the manifest', () => {
  test('is what the server reads', async () => {
    writeManifest(output(), { portal })
    const written: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    expect(Manifest.safeParse(written).error).toBeUndefined()
  })

  test('names every file by its exact address, and no shell', async () => {
    const { files: listed, shells, notFound } = writeManifest(output(), { portal })
    expect(Object.keys(listed).sort()).toEqual(
      [
        '/',
        '/404.html',
        '/_astro/Page.Dq2fS_x1.css',
        '/guides/a/',
        '/pagefind/fragment/en_3f1.pf_fragment',
        '/pagefind/pagefind-worker.js',
        '/scheme.js',
        '/search/en.json',
        '/search/index.u6hPZ2mY0q_3-xAb.json',
        '/zh-hans/404.html',
        '/zh-hans/guides/%E5%B9%B4%E5%81%87/',
      ].sort(),
    )
    expect(shells).toEqual({ en: 'shell/en/index.html', 'zh-hans': 'shell/zh-hans/index.html' })
    expect(notFound).toEqual({ en: '/404.html', 'zh-hans': '/zh-hans/404.html' })
  })

  test('names the compressed forms, which hold the same bytes', async () => {
    const { files: listed } = writeManifest(output(), { portal })
    const page = listed['/']!
    expect(brotliDecompressSync(await readFile(join(folder, page.br!))).toString()).toBe(long)
    const script = listed['/pagefind/pagefind-worker.js']!
    expect(gunzipSync(await readFile(join(folder, script.gzip!)))).toEqual(await readFile(join(folder, script.file)))
    // The server makes it of a page for who asks.
    expect(page).not.toHaveProperty('gzip')
    expect(listed['/guides/a/']).not.toHaveProperty('br')
    expect(listed['/pagefind/fragment/en_3f1.pf_fragment']).not.toHaveProperty('br')
  })

  test("only pagefind's worker may compile WebAssembly", async () => {
    const { files: listed } = writeManifest(output(), { portal })
    const workers = Object.keys(listed).filter((address) => listed[address]!.worker)
    expect(workers).toEqual(['/pagefind/pagefind-worker.js'])
  })

  test('is the same for the same files, and another release after any change, that of a shell too', async () => {
    const first = writeManifest(output(), { portal })
    expect(writeManifest(output(), { portal })).toEqual(first)
    await writeFile(join(folder, 'shell/en/index.html'), 'changed')
    expect(writeManifest(output(), { portal }).release).not.toBe(first.release)
  })

  test('a site without its page for what is missing is not listed', async () => {
    await rm(join(folder, 'zh-hans/404.html'))
    expect(() => writeManifest(output(), { portal })).toThrow('/zh-hans/404.html')
  })
})

test('an address is what a browser sends', () => {
  expect(addressOf('guides/a b/index.html')).toBe('/guides/a%20b/')
  expect(addressOf('100%/index.html')).toBe('/100%25/')
  expect(addressOf('a?b#c.txt')).toBe('/a%3Fb%23c.txt')
  fc.assert(
    fc.property(fc.stringMatching(/^[^/\\\0]+$/), (name) => {
      fc.pre(name !== '.' && name !== '..' && name === name.toWellFormed() && !/[\t\n\r]/.test(name))
      expect(decodeURIComponent(addressOf(`x/${name}.txt`))).toBe(`/x/${name}.txt`)
    }),
  )
})

test('what is named by a hash keeps for ever, the rest is asked for again', () => {
  expect(cacheOf('_astro/a.js')).toBe('immutable')
  expect(cacheOf('search/hours.zh-hans.u6hPZ2mY0q_3-xAb.json')).toBe('immutable')
  expect(cacheOf('search/zh-hans.json')).toBe('revalidate')
  expect(cacheOf('pagefind/index/en_1.pf_index')).toBe('immutable')
  expect(cacheOf('pagefind/pagefind-entry.json')).toBe('revalidate')
  expect(cacheOf('guides/a/index.html')).toBe('page')
})

test('text names its encoding', () => {
  expect(typeOf('a/index.html')).toBe('text/html; charset=utf-8')
  expect(typeOf('pagefind/wasm.en.pagefind')).toBe('application/octet-stream')
})

test('a file of a kind that nobody wrote down has no type', () => {
  for (const file of ['a/setup.exe', 'LICENSE', 'a.js.map', 'x.constructor']) {
    expect(() => typeOf(file)).toThrow(`/${file}`)
  }
})

test('a form that would not be smaller is not made', async () => {
  expect(compress(new TextEncoder().encode('short'))).toEqual({})
  const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 2_654_435_761) >>> 24)
  const { br, gzip } = compress(noise)
  for (const form of [br, gzip]) expect(form?.length ?? 0).toBeLessThan(noise.length)
})
