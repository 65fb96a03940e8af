/** What browsers say against pages: every violation of a policy, every script error, under the page it happened on. */
import type { BrowserContext, Page } from 'playwright-core'

export interface Reports {
  /** To be called before the first page of the browser. */
  readonly watch: (context: BrowserContext) => Promise<void>
  /** So far. */
  readonly of: (page: Page) => string[]
  readonly forget: (page: Page) => void
}

/** Chromium tells of every answer above 399 that it is one; which status a page has is for its own test to say. */
const ofStatus = /^Failed to load resource: the server responded with a status of 4\d\d/

export function reports(): Reports {
  const told = new Map<Page | null, string[]>()
  const tell = (page: Page | null, text: string) => void told.set(page, [...(told.get(page) ?? []), text])
  return {
    async watch(context) {
      // The console tells of most; the event tells of all of them, and which rule it was.
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
          console.error('violated', effectiveDirective, blockedURI, sample)
        })
      })
      context.on('weberror', (error) => tell(error.page(), error.error().message))
      context.on('dialog', (dialog) => {
        tell(dialog.page(), `opened a dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      context.on('console', (message) => {
        if (message.type() === 'error' && !ofStatus.test(message.text())) tell(message.page(), message.text())
      })
    },
    of: (page) => told.get(page) ?? [],
    forget: (page) => void told.delete(page),
  }
}

/** The rules of the policy that were broken on a page. */
export function directivesIn(told: readonly string[]): Set<string> {
  return new Set(told.flatMap((text) => /^violated (\S+)/.exec(text)?.[1] ?? []))
}
