/** Every kind of page opened once, for whoever examines it; what they find is put under the page's name. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Language } from '../../content/schema.ts'
import { pageKinds, type PageKind } from './page-kinds.ts'
import type { Portals } from './portals.ts'

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
  /** Told of a tab that was done with a page, before it goes to the next. */
  readonly left?: (page: Page) => void
}

/** All findings, each with the kind of page before it. One page after the other: another file has the other core. */
export async function onEveryKind(round: Round, examine: Examine): Promise<string[]> {
  const { portals, language, kinds = pageKinds } = round
  const found: string[] = []
  const tabs = openTabs(round)
  try {
    for (const kind of kinds) {
      const page = await tabs.of(kind)
      await portals.show(page, kind, language)
      found.push(...(await examine(page, kind)).map((line) => `${kind.kind}: ${line}`))
      await asNew(page, round.options)
      round.left?.(page)
    }
  } finally {
    await tabs.close()
  }
  return found
}

/**
 * One tab a person. A new one for each kind of page would be a process of the browser's each time, which takes longer to
 * start than most pages take to be examined.
 */
function openTabs({ browser, portals, options, equip }: Round) {
  const tabs = new Map<string, Page>()
  const open = async (kind: PageKind) => {
    const context = await portals.person(browser, kind, options)
    await equip?.(context)
    return context.newPage()
  }
  return {
    async of(kind: PageKind): Promise<Page> {
      const who = `${kind.state} ${kind.as}`
      const tab = tabs.get(who) ?? (await open(kind))
      tabs.set(who, tab)
      return tab
    },
    async close() {
      for (const tab of tabs.values()) await tab.context().close()
    },
  }
}

/** Playwright's own. */
const usual = { viewport: { width: 1280, height: 720 }, colorScheme: 'light' } as const

/**
 * Forgets where the tab has been and how it was looked at. It stays on its page: by an empty one between them the browser
 * would begin another process (the pages' opener policy), as for a new tab.
 */
export async function asNew(page: Page, { viewport, colorScheme }: BrowserContextOptions = {}): Promise<void> {
  await page.evaluate(() => {
    sessionStorage.clear()
    // A search that stood open would open again, where the next page is the same one; one that is still busy would say so anew.
    document.querySelector('dialog.search')?.removeAttribute('open')
    history.replaceState(null, '')
  })
  await page.setViewportSize(viewport ?? usual.viewport)
  await page.emulateMedia({ colorScheme: colorScheme ?? usual.colorScheme })
}
