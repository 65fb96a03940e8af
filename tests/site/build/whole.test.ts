/** A whole site, built of the demonstration as sample.ts changes it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry, Hours } from '../../../site/client/built.ts'
import { filesIn } from '../../../site/build/files.ts'
import type { Manifest } from '../../../site/build/manifest.ts'
import { tagsOf } from '../../../site/build/tags.ts'
import { copyDeskbook, nodeIn } from '../../scripts/copied.ts'
import { now, sampleIn } from './sample.ts'

let folder: string
let site: string
let manifest: Manifest

const read = (file: string) => readFile(join(site, file), 'utf8')
const pagesIn = (built: string) => filesIn(built).filter((file) => file.endsWith('.html'))
const page = (address: string) => read(`${address.slice(1)}index.html`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-site-'))
  site = join(folder, 'dist')
  const contentDir = await sampleIn(folder)
  // In a copy: other builds and type checks of the same run would find its articles in their workshop.
  const copy = join(folder, 'deskbook')
  await copyDeskbook(copy)
  const builder = JSON.stringify(pathToFileURL(join(copy, 'site/build/site.ts')).href)
  const setting = `{ ...${JSON.stringify({ contentDir, outDir: site })}, now: new Date('${now.toISOString()}') }`
  const program = `await (await import(${builder})).buildSite(${setting})`
  await nodeIn(copy, ['--input-type=module', '--eval', program])
  manifest = JSON.parse(await read('manifest.json')) as Manifest
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the built site', () => {
  test('has every page in every language', async () => {
    const pages = pagesIn(site).filter((file) => !file.startsWith('shell/'))
    const plain = pages.filter((file) => !/^zh-han[st]\//.test(file))
    for (const language of ['zh-hans', 'zh-hant']) {
      expect(pages.filter((file) => file.startsWith(`${language}/`)).sort()).toEqual(
        plain.map((file) => `${language}/${file}`).sort(),
      )
    }
    for (const address of [
      '/',
      '/search/',
      '/guides/',
      '/processes/',
      '/faqs/',
      '/directory/',
      '/directory/finance/',
      '/glossary/',
      '/requests/',
      '/404.html',
    ]) {
      expect(manifest.files).toHaveProperty([address])
    }
  })

  test('tells each page its language and where it stands in the others', async () => {
    const html = await page('/zh-hant/guides/annual-leave/')
    expect(html).toContain('<html lang="zh-Hant">')
    expect(html).toContain('<link rel="canonical" href="/zh-hant/guides/annual-leave/">')
    for (const [tag, href] of [
      ['en', ''],
      ['zh-Hans', '/zh-hans'],
      ['zh-Hant', '/zh-hant'],
      ['x-default', ''],
    ] as const) {
      expect(html).toContain(`<link rel="alternate" hreflang="${tag}" href="${href}/guides/annual-leave/">`)
    }
  })

  test('has the skip link first and one main landmark, on every page', async () => {
    for (const file of pagesIn(site)) {
      const tags = [...tagsOf(await read(file))]
      const first = tags.find(({ name }) => ['a', 'button', 'input', 'summary'].includes(name))
      expect([file, first?.attributes.get('class')]).toEqual([file, 'skip'])
      expect(tags.filter(({ name }) => name === 'main')).toHaveLength(1)
      expect(tags.filter(({ name }) => name === 'h1')).toHaveLength(file.startsWith('shell/') ? 0 : 1)
    }
  })

  test('leads nowhere that is not there', async () => {
    const dynamic = /^(\/zh-han[st])?\/(requests\/[^/]+|desk|tickets)\//
    for (const file of pagesIn(site)) {
      for (const { name, attributes } of tagsOf(await read(file))) {
        const href = (attributes.get(name === 'a' || name === 'link' ? 'href' : 'src') ?? '').replaceAll('&amp;', '&')
        if (!href.startsWith('/') || href.includes('%%') || dynamic.test(href)) continue
        const { pathname } = new URL(href, 'http://site')
        expect([file, pathname, Object.hasOwn(manifest.files, pathname)]).toEqual([file, pathname, true])
      }
    }
  })

  test('an article stays within its budget: 40 kB, 8 requests, 12 kB of script', async () => {
    const sizeOf = async (address: string) => {
      const { file, br } = manifest.files[address]!
      return (await readFile(join(site, br ?? file))).length
    }
    for (const address of [
      '/guides/network-drive-from-home/',
      '/zh-hans/processes/repair-a-return/',
      '/zh-hant/faqs/working-hours/',
    ]) {
      const tags = [...tagsOf(await page(address))]
      const scripts = tags.flatMap(({ name, attributes }) => (name === 'script' ? [attributes.get('src')!] : []))
      const others = tags.flatMap(({ name, attributes }) =>
        name === 'link' && /stylesheet|icon|preload/.test(attributes.get('rel') ?? '') ? [attributes.get('href')!] : [],
      )
      const sizes = async (list: readonly string[]) =>
        (await Promise.all(list.map(sizeOf))).reduce((sum, size) => sum + size, 0)
      expect(1 + scripts.length + others.length).toBeLessThanOrEqual(8)
      expect(await sizes([address, ...scripts, ...others])).toBeLessThanOrEqual(40_000)
      expect(await sizes(scripts)).toBeLessThanOrEqual(12_000)
    }
  })

  test('has one stylesheet', async () => {
    expect((await readdir(join(site, '_astro'))).filter((file) => file.endsWith('.css'))).toHaveLength(1)
  })
})

describe('an article', () => {
  test('converted from Simplified says so and leads to the original', async () => {
    const html = await page('/zh-hant/guides/annual-leave/')
    expect(html).toContain('由程式從簡體中文轉換而來')
    expect(html).toContain('href="/zh-hans/guides/annual-leave/" hreflang="zh-Hans"')
    expect(html).toContain('<h2 id="有多少天">')
  })

  test('written in Traditional by hand gives way to nothing', async () => {
    expect(await page('/zh-hant/guides/travel-expenses/')).not.toContain('由程式')
  })

  test('with a component works in every language, converted too', async () => {
    expect(await page('/guides/first-day/')).toContain('<table>')
    expect(await page('/zh-hant/guides/first-day/')).toContain('入職')
  })

  test('that nobody translated stands in the default language, with its own lang, and is not searched', async () => {
    const html = await page('/zh-hans/guides/calibration-certificates/')
    expect(html).toContain('<html lang="zh-Hans">')
    expect(html).toContain('<article class="text" lang="en">')
    expect(html).toContain('还没有中文版')
    expect(html).not.toContain('data-pagefind-body')
    expect(await page('/guides/calibration-certificates/')).toContain('data-pagefind-body')
  })

  test('past its review says so in red', async () => {
    expect(await page('/guides/annual-leave/')).toMatch(
      /<div class="notice broken"[^>]*>\s*<p>Last review 1 January 2020/,
    )
    expect(await page('/guides/travel-expenses/')).not.toContain('notice broken')
  })

  test('names itself for the beacons', async () => {
    expect(await page('/zh-hans/faqs/working-hours/')).toContain('<body data-article="working-hours">')
    expect(await page('/zh-hans/faqs/working-hours/')).toContain('class="feedback" data-article="working-hours" hidden')
    expect(await page('/')).not.toContain('data-article')
  })
})

describe('what the search reads', () => {
  test('is named by its content, and every name is there', async () => {
    for (const language of ['en', 'zh-hans', 'zh-hant']) {
      const entry = JSON.parse(await read(`search/${language}.json`)) as Entry
      expect(entry).toMatchObject({ language, default: 'en', ask: { team: 'service-desk', request: 'question' } })
      for (const part of [...Object.values(entry.indexes), entry.hours, entry.words])
        expect(manifest.files[part]?.cache).toBe('immutable')
      expect(manifest.files[`/search/${language}.json`]?.cache).toBe('revalidate')
    }
  })

  test('the hours name teams in their language and tell when they open', async () => {
    const { hours } = JSON.parse(await read('search/zh-hans.json')) as Entry
    const { teams, made } = JSON.parse(await read(hours)) as Hours
    expect(made).toBe('2026-11-23T00:00:00.000Z')
    expect(teams['finance']).toMatchObject({ name: '财务', zone: 'Europe/London', mail: 'finance@alderfinch.example' })
    // Monday 23 November, 09:00 in London.
    expect(teams['finance']!.table.first * 60_000).toBe(Date.UTC(2026, 10, 23, 9))
    expect(teams['finance']!.firstReply).toBeGreaterThan(0)
  })

  test('pagefind has read the articles and nothing else, without its own interface', async () => {
    const entry = JSON.parse(await read('pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>
    }
    const texts = await Promise.all(pagesIn(site).map(read))
    for (const [language, { page_count }] of Object.entries(entry.languages)) {
      const own = texts.filter((html) => html.toLowerCase().includes(`<html lang="${language}">`))
      expect(page_count).toBe(own.filter((html) => html.includes('data-pagefind-body')).length)
      expect(page_count).toBeGreaterThan(10)
    }
    expect((await readdir(join(site, 'pagefind'))).filter((file) => /ui|highlight|component/.test(file))).toEqual([])
  })
})
