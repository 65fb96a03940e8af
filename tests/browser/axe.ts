/** axe in an open page: every rule of WCAG 2.2 A and AA and of good practice; what it finds as lines that name the element. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag21a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that look at colours: a scheme changes nothing else. */
const ofColour = ['color-contrast', 'link-in-text-block']

/** A window on a desk, and the same at 400 %, which is a phone's too. */
const widths = [1280, 320]

/** Brings axe into every page of the browser. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(source)
}

/** Violations of the page as it stands, or of a part of it, wide and narrow, light and dark. */
export async function violationsIn(page: Page, part = 'html'): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const lines = await run(page, part, colorScheme === 'light' ? undefined : ofColour)
      found.push(...lines.map((line) => `${width} px, ${colorScheme}: ${line}`))
    }
  }
  return found
}

/** Text below 7:1, as the page stands. */
export function enhancedIn(page: Page): Promise<string[]> {
  return run(page, 'html', ['color-contrast-enhanced'])
}

/** One run, of all rules or of those named. @throws Error where axe passed over what it was asked for */
async function run(page: Page, part: string, only?: readonly string[]): Promise<string[]> {
  const { ran, violations } = await page.evaluate(
    async ({ part, only, tags }) => {
      const { axe: checker } = globalThis as unknown as { axe: typeof axe }
      const options = only
        ? { runOnly: { type: 'rule' as const, values: only } }
        : { runOnly: { type: 'tag' as const, values: tags }, rules: { 'target-size': { enabled: true } } }
      const { violations, passes, inapplicable } = await checker.run(part, {
        ...options,
        resultTypes: ['violations'],
        preload: false,
      })
      return {
        ran: [...violations, ...passes, ...inapplicable].map(({ id }) => id),
        violations: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, html }) => `${id} at ${target.join(' ')}: ${html.slice(0, 200)}`),
        ),
      }
    },
    { part, tags, only: only && [...only] },
  )
  const missed = (only ?? [...ofColour, 'target-size']).filter((rule) => !ran.includes(rule))
  if (missed.length > 0) throw new Error(`axe did not run ${missed.join(', ')} on ${page.url()}`)
  return violations
}
