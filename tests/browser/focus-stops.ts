/**
 * Where the Tab key stops, one after the other, as the browser shows it: whether each stop can be seen, and whether the
 * ring around it stands out. Looks at what is drawn, not at what the styles say.
 */
import type { BrowserContext, Page, Request } from 'playwright-core'
import { withColours, type WithColours } from './colours.ts'
import { pressTab } from './keys-only.ts'

/** Presses until somebody looks whether the round is over. */
const AT_ONCE = 12
/** No page of ours has as many; whoever gets here is trapped. */
const ENDLESS = 600

/** Milliseconds in which a page that has all it asked for draws it, or asks for more. */
const QUIET = 80

/** What the pages of a browser asked for and have not got yet. */
const asked = new WeakMap<BrowserContext, ReadonlySet<Request>>()

/** Kept in the page, under a name of ours. */
interface Watch {
  /** Everything that a key should reach, when the way begins: what is drawn anew on the way is not missed. */
  stops: readonly HTMLElement[]
  readonly faults: string[]
  readonly reached: Set<Element>
  /** The focus came back to where it began. */
  over: boolean
}
type Watched = WithColours & { focusStops: Watch }

/** Watches every page of the browser: each Tab is judged once the focus has arrived and the page has moved. */
export async function watchFocus(context: BrowserContext): Promise<void> {
  await withColours(context)
  await context.addInitScript(watch)
  const open = new Set<Request>()
  context.on('request', (request) => open.add(request))
  // What the page before asked for as it was left is nothing to wait for.
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => frame === page.mainFrame() && open.clear())
  })
  context.on('requestfinished', (request) => open.delete(request))
  context.on('requestfailed', (request) => open.delete(request))
  asked.set(context, open)
}

/** Tabs through the page from its beginning to its end. What is wrong on the way, a line each. */
export async function faultsOnTheWay(page: Page): Promise<string[]> {
  await settled(page)
  for (let pressed = 0; pressed < ENDLESS; pressed += AT_ONCE) {
    await pressTab(page, AT_ONCE)
    if (await page.evaluate(() => (globalThis as Watched).focusStops.over)) return page.evaluate(judged)
  }
  return ['the focus never comes back to the beginning']
}

/** What is drawn late moves what is below it: out of a small window, too, while it has the focus. */
async function settled(page: Page): Promise<void> {
  do await page.waitForTimeout(QUIET)
  while ((asked.get(page.context())?.size ?? 0) > 0)
}

/** The faults that were met, and what a key should have reached. */
function judged(): string[] {
  const { stops, faults, reached } = (globalThis as Watched).focusStops
  const missed = stops.filter((stop) => {
    const group = stop instanceof HTMLInputElement && stop.type === 'radio' ? stop.name : undefined
    const others = group === undefined ? [stop] : document.querySelectorAll(`input[name="${group}"]`)
    return stop.isConnected && ![...others].some((other) => reached.has(other))
  })
  return [...faults, ...missed.map((stop) => `no key reaches ${stop.outerHTML.slice(0, 120)}`)]
}

function watch(): void {
  const state: Watch = { stops: [], faults: [], reached: new Set(), over: false }
  ;(globalThis as Watched).focusStops = state
  let first: Element | undefined
  addEventListener('keyup', ({ key }) => {
    const stop = document.activeElement
    if (key !== 'Tab' || state.over) return
    if (!stop || stop === document.body) return
    // What was drawn anew meanwhile is nowhere to come back to.
    if (first?.isConnected === false) first = undefined
    state.over = stop === first
    if (state.stops.length === 0) state.stops = stopsOf(document.body)
    first ??= stop
    if (state.reached.has(stop)) return
    state.reached.add(stop)
    const told = `${stop.localName} “${(stop.getAttribute('aria-label') ?? stop.textContent).trim().slice(0, 40)}”`
    state.faults.push(...[hidden(stop), ringless(stop)].flatMap((fault) => (fault ? [`${told} ${fault}`] : [])))
  })

  function stopsOf(body: HTMLElement): HTMLElement[] {
    const stops = body.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')
    return [...stops].filter(
      (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility({ visibilityProperty: true }),
    )
  }

  /** WCAG 2.4.11: some line of it can be seen, with nothing over it. */
  function hidden(stop: Element): string | undefined {
    const seen = [...stop.getClientRects()].some(({ left, right, top, bottom }) => {
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
      return stop.contains(document.elementFromPoint(x, y))
    })
    return seen ? undefined : 'cannot be seen while it has the focus'
  }

  /** WCAG 2.4.7 and 1.4.11: a ring of two pixels, three times as light or dark as what it stands on. */
  function ringless(stop: Element): string | undefined {
    const bearer = [stop, stop.closest('.find')].find((each) => each && ringOf(each))
    if (!bearer) return 'has no ring while it has the focus'
    const { colours } = globalThis as Watched
    const contrast = colours.contrast(getComputedStyle(bearer).outlineColor, colours.ground(bearer.parentElement))
    return contrast >= 3 ? undefined : `has a ring of contrast ${contrast.toFixed(2)}`
  }

  function ringOf(element: Element): boolean {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
}
