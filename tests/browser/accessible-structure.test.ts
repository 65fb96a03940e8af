/** The build's pages, every one, as a reader of structure meets them: title, language, headings, landmarks, skip link. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import type { Manifest } from '../../server/http/manifest.ts'
import { openBrowser } from './browser.ts'

/** Kept in the browser: all pages, parsed and never drawn. */
interface Built {
  readonly address: string
  readonly page: Document
}
type Shelf = typeof globalThis & { built: readonly Built[] }

let browser: Browser
let shelf: Page
beforeAll(async () => {
  const folder = inject('site')
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const pages = Object.entries(files)
    .filter(([, { type }]) => type.startsWith('text/html'))
    .map(([address, { file }]) => ({ address, html: readFileSync(join(folder, file), 'utf8') }))
  browser = await openBrowser()
  shelf = await browser.newPage()
  await shelf.evaluate((pages) => {
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
    ;(globalThis as Shelf).built = pages.map(({ address, html }) => ({ address, page: parse(html) }))
  }, pages)
})

test('every page has a title that no other has, and one first heading', async () => {
  const pages = await shelf.evaluate(() =>
    (globalThis as Shelf).built.map(({ address, page }) => ({
      address,
      title: `${page.documentElement.lang}: ${page.title}`,
      firsts: page.querySelectorAll('h1').length,
    })),
  )
  expect(pages.length).toBeGreaterThan(100)
  // What is not there is one page, under two addresses.
  const titles = pages.filter(({ address }) => !address.endsWith('404.html')).map(({ title }) => title)
  expect(titles.filter((title, at) => titles.indexOf(title) < at || /: *$/.test(title))).toEqual([])
  expect(pages.filter(({ firsts }) => firsts !== 1)).toEqual([])
})

test('headings go down one step at a time', async () => {
  const found = await shelf.evaluate(() =>
    (globalThis as Shelf).built.flatMap(({ address, page }) => {
      const depths = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1]))
      return depths
        .filter((depth, at) => depth > (depths[at - 1] ?? 1) + 1)
        .map((depth) => `${address}: an h${depth} skips a step`)
    }),
  )
  expect(found).toEqual([])
})

test('the skip link is first and leads to main; landmarks have names, and those of a kind have different ones', async () => {
  const found = await shelf.evaluate(() =>
    (globalThis as Shelf).built.flatMap(({ address, page }) => {
      const nameOf = (part: Element) =>
        part.getAttribute('aria-label') ??
        page.getElementById(part.getAttribute('aria-labelledby') ?? '')?.textContent ??
        ''
      const faults: string[] = []
      const [first] = page.body.querySelectorAll('a[href], button, input, summary, [tabindex]')
      if (!first?.matches('a.skip[href="#text"]') || !page.querySelector('main#text')) faults.push('no skip link')
      for (const landmark of ['header.masthead', 'main', 'footer.colophon'])
        if (page.body.querySelectorAll(`:scope > ${landmark}`).length !== 1) faults.push(`not one ${landmark}`)
      // A note inside a text is no landmark.
      const asides = [...page.querySelectorAll('aside')].filter((aside) => !aside.closest('article, section'))
      const kinds = {
        nav: [...page.querySelectorAll('nav')],
        aside: asides,
        region: [...page.querySelectorAll('figure[tabindex], [role=region]')],
      }
      for (const [kind, parts] of Object.entries(kinds)) {
        const names = parts.map(nameOf)
        if (names.includes('')) faults.push(`a ${kind} has no name`)
        if (kind !== 'region' && new Set(names).size < names.length) faults.push(`one ${kind} is named like another`)
      }
      return faults.map((fault) => `${address}: ${fault}`)
    }),
  )
  expect(found).toEqual([])
})

test('each page says its language, and so does each part that is in another', async () => {
  const found = await shelf.evaluate(() =>
    (globalThis as Shelf).built.flatMap(({ address, page }) => {
      const [, code = 'en'] = /^\/(zh-han[st])\//.exec(address) ?? []
      const { lang } = page.documentElement
      const faults = lang.toLowerCase() === code ? [] : [`says ${lang}`]
      const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const of = node.parentElement
        const text = node.nodeValue?.trim() ?? ''
        if (!of || of.closest('code, kbd, samp') || /^\S+@\S+$/.test(text)) continue
        const spoken = of.closest('[lang]')?.getAttribute('lang') ?? ''
        const han = /\p{Script=Han}/u.test(text)
        // Names and terms stay as they are in Chinese sentences; a sentence of Latin words is none.
        const english = !han && (text.match(/[a-z]{2,}/gi)?.length ?? 0) > 3
        if (spoken.startsWith('zh') ? english : han) faults.push(`“${text.slice(0, 60)}” says ${spoken}`)
      }
      for (const link of page.querySelectorAll('.languages a, .facts a[hreflang]'))
        if (link.getAttribute('lang') !== link.getAttribute('hreflang'))
          faults.push(`“${link.textContent}” has no lang`)
      return faults.map((fault) => `${address}: ${fault}`)
    }),
  )
  expect(found).toEqual([])
})
