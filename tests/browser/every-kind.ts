/** Every kind of page opened once, several at a time, for whoever examines it; what they find is put under the page's name. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../content/schema.ts'
import { pageKinds, type PageKind } from './page-kinds.ts'
import type { Portals } from './portals.ts'

/** Each opened page takes its time on the server and in the browser: more than these only wait for each other. */
const AT_ONCE = 4

/** What is wrong with the page, a line each. */
export type Examine = (page: Page, kind: PageKind) => Promise<readonly string[]>

export interface Round {
  readonly browser: Browser
  readonly portals: Portals
  readonly language: Language
  readonly options?: BrowserContextOptions
  /** Done to a browser before its first page. */
  readonly equip?: (context: BrowserContext) => Promise<void>
  readonly kinds?: readonly PageKind[]
}

/** All findings, each with the kind of page before it. */
export async function onEveryKind(round: Round, examine: Examine): Promise<string[]> {
  const { browser, portals, language, options, equip, kinds = pageKinds } = round
  const contexts = new Map<string, Promise<BrowserContext>>()
  const open = async (kind: PageKind) => {
    const context = await portals.person(browser, kind, options)
    await equip?.(context)
    return context
  }
  const found: string[] = []
  const left = [...kinds]
  const work = async () => {
    for (let kind = left.shift(); kind; kind = left.shift()) {
      const who = `${kind.state} ${kind.as}`
      if (!contexts.has(who)) contexts.set(who, open(kind))
      const page = await (await contexts.get(who)!).newPage()
      await portals.show(page, kind, language)
      found.push(...(await examine(page, kind)).map((line) => `${kind.kind}: ${line}`))
      await page.close()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const context of contexts.values()) await (await context).close()
  return found
}
