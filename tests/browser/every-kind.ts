/** Every kind of page opened once, several at a time, for whoever examines it; what they find is put under the page's name. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../content/schema.ts'
import { pageKinds, type PageKind } from './page-kinds.ts'
import type { Portals } from './portals.ts'

/** Each opened page takes its time on the server and in the browser: more than these only wait for each other. */
const AT_ONCE = 3

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
  const { portals, language, kinds = pageKinds } = round
  const found: string[] = []
  const left = [...kinds]
  const work = async () => {
    const tabs = openTabs(round)
    for (let kind = left.shift(); kind; kind = left.shift()) {
      const page = await tabs.of(kind)
      await portals.show(page, kind, language)
      found.push(...(await examine(page, kind)).map((line) => `${kind.kind}: ${line}`))
      await asNew(page, round.options)
    }
    await tabs.close()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return found
}

/**
 * One tab a person. A new one for each kind of page would be a process of the browser's each time, which takes longer to
 * start than most pages take to be examined.
 */
function openTabs({ browser, portals, options, equip }: Round) {
  const tabs = new Map<string, Promise<Page>>()
  const open = async (kind: PageKind) => {
    const context = await portals.person(browser, kind, options)
    await equip?.(context)
    return context.newPage()
  }
  return {
    of(kind: PageKind): Promise<Page> {
      const who = `${kind.state} ${kind.as}`
      const tab = tabs.get(who) ?? open(kind)
      tabs.set(who, tab)
      return tab
    },
    async close() {
      for (const tab of tabs.values()) await (await tab).context().close()
    },
  }
}

/** Playwright's own. */
const usual = { viewport: { width: 1280, height: 720 }, colorScheme: 'light' } as const

/** Forgets where the tab has been and how it was looked at. */
async function asNew(page: Page, { viewport, colorScheme }: BrowserContextOptions = {}): Promise<void> {
  await page.evaluate(() => sessionStorage.clear())
  await page.goto('about:blank')
  await page.setViewportSize(viewport ?? usual.viewport)
  await page.emulateMedia({ colorScheme: colorScheme ?? usual.colorScheme })
}
