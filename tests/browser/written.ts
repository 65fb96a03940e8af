/**
 * What files say, held against what the pages of the build tell: whoever writes something down would otherwise believe that
 * it is read. Pages are parsed by the browser, heading by heading; nothing is drawn and no script runs.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import { openBrowser } from './browser.ts'

/** What stands under one heading of the second level. All texts are without spaces: files and pages break lines where they like. */
export interface Entry {
  readonly text: string
  /** Items of lists and rows of tables, each with what is in it. */
  readonly items: readonly string[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

/** The entry below a heading; that before every heading has none. */
export type Entries = (title: string) => Entry

const nothing: Entry = { text: '', items: [], links: [] }

export const squeezed = (text: string) => text.replaceAll(/\s+/g, '')

/** The pages at these addresses, each as its entries. */
export async function entriesAt(addresses: readonly string[]): Promise<ReadonlyMap<string, Entries>> {
  const pages = addresses.map((path) => [path, readFileSync(join(inject('site'), path, 'index.html'), 'utf8')] as const)
  const browser = await openBrowser()
  const page = await browser.newPage()
  const found = await page.evaluate((built) => {
    const plain = ({ textContent }: Element) => textContent.replaceAll(/\s+/g, '')
    const entryOf = (part: Element) => ({
      text: plain(part),
      items: [...part.querySelectorAll('li, tr')].map(plain),
      links: [...part.querySelectorAll('a')].map((a) => ({ text: plain(a), href: a.getAttribute('href') ?? '' })),
    })
    return built.map(([path, html]) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html')
      const parts = [...parsed.querySelectorAll('main > header.head, section.entry')]
      return [path, parts.map((part) => [part.querySelector('h2')?.textContent.trim() ?? '', entryOf(part)])] as const
    })
  }, pages)
  await page.close()
  return new Map(
    found.map(([path, parts]) => {
      const entries = new Map(parts as [string, Entry][])
      return [path, (title) => entries.get(title) ?? nothing]
    }),
  )
}

/** Those of `texts` that stand in `where`. */
export const standing = (where: string, texts: readonly string[]) =>
  texts.filter((text) => where.includes(squeezed(text)))

/** On every page all that is meant is told, in that order; and some page means anything. */
export function allTold<Subject extends { readonly path: string }>(
  subjects: readonly Subject[],
  look: (subject: Subject) => { readonly meant: readonly string[]; readonly told: readonly string[] },
): void {
  const looked = subjects.map((subject) => ({ path: subject.path, ...look(subject) }))
  const plain = (texts: readonly string[]) => texts.map(squeezed)
  expect(looked.map(({ path, told }) => [path, ...plain(told)])).toEqual(
    looked.map(({ path, meant }) => [path, ...plain(meant)]),
  )
  expect(looked.flatMap(({ meant }) => meant)).not.toEqual([])
}
