/**
 * What an attacker could still do who got words or even markup into a page (assurance L5): nothing. The same attacks are
 * run against pages without their policy, where they must succeed, so that a silent attack is never taken for a safe page.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import type { Between } from './between.ts'
import { elsewhere, type Elsewhere } from './elsewhere.ts'
import { hostile } from './filling.ts'
import { betrayed, brokenRules, fallFor } from './injected.ts'
import { pageKinds, type PageKind } from './page-kinds.ts'
import { startPortals, type Portals } from './portals.ts'
import { openBrowser } from './browser.ts'
import { directivesIn, reports } from './reports.ts'
import { allSinks, openSinks } from './sinks.ts'
import { prefix } from './words.ts'

let portals: Portals
let browser: Browser
let attacker: Elsewhere
/** The portal with the attacks in its pages, with all its headers and without its policy. */
let guarded: Between
let bare: Between
beforeAll(async () => {
  ;[portals, browser, attacker] = await Promise.all([startPortals([]), openBrowser(), elsewhere()])
  guarded = await betrayed(portals.full.url, attacker.url)
  bare = await betrayed(portals.full.url, attacker.url, ['content-security-policy'])
})
afterAll(() => Promise.all([portals.stop(), attacker.stop(), guarded.stop(), bare.stop()]))

/** One of each way in which pages are made: built, for what is not there, and drawn by the server for each role. */
const targets = pageKinds.filter(({ kind }) =>
  ['home', 'guide', 'address that leads nowhere', 'request form', 'ticket just asked', 'desk', 'problem'].includes(
    kind,
  ),
)

async function visit(kind: PageKind, act: (page: Page, told: () => string[]) => Promise<void>): Promise<void> {
  const { watch, of } = reports()
  const context = await portals.person(browser, kind)
  await watch(context)
  await context.addInitScript(() => Object.assign(globalThis, { ran: [] }))
  const page = await context.newPage()
  await act(page, () => of(page))
  await context.close()
}

/** The page as somebody changed it on its way. */
const openBetrayed = (page: Page, kind: PageKind, { url }: Between) =>
  page.goto(portals.address(kind, 'en').replace(portals.full.url, url))

describe.each(targets.map((kind) => [kind.kind, kind] as const))('markup of an attacker in “%s”', (_, kind) => {
  test('runs nothing, loads nothing, leads nowhere', async () => {
    await visit(kind, async (page, told) => {
      attacker.asked.length = 0
      await openBetrayed(page, kind, guarded)
      expect(await fallFor(page)).toEqual([])
      await expect.poll(() => [...directivesIn(told())]).toEqual(expect.arrayContaining([...brokenRules]))
      expect(attacker.asked).toEqual([])
      expect(new URL(page.url()).origin).toBe(guarded.url)
    })
  })
})

describe.each(targets.slice(0, 1))('without the policy', (kind) => {
  test('the same markup runs its scripts and calls its owner', async () => {
    await visit(kind, async (page) => {
      attacker.asked.length = 0
      await openBetrayed(page, kind, bare)
      const ran = await fallFor(page)
      expect(ran).toEqual(expect.arrayContaining(['script', 'module', 'onerror', 'onload', 'link', 'frame', 'srcdoc']))
      const called = ['script.js', 'pixel.png', 'frame', 'object', 'embed', 'style.css', 'attribute.png', 'poster.png']
      await expect
        .poll(() => attacker.asked)
        .toEqual(expect.arrayContaining([...called.map((name) => `GET /${name}`), 'POST /form']))
    })
  })

  test('every way from text to script is open', async () => {
    await visit(kind, async (page) => {
      await page.goto(`${bare.url}/robots.txt`)
      expect([...(await openSinks(page))].sort()).toEqual([...allSinks].sort())
    })
  })
})

describe.each(languages)('hostile words in %s', (language) => {
  const words = encodeURIComponent(hostile)
  const echoes = [
    `/search/?q=${words}`,
    `/requests/question/?q=${words}&read=${words}&search=${words}&team=${words}`,
    `/desk/sign-in/?token=${words}`,
    `/desk/?team=${words}&status=${words}&after=${words}`,
    `/problems/${words}/`,
    `/${words}/`,
  ]
  /** What of the words became elements. */
  const grown = (page: Page) => page.locator('img[src=x], script:not([src]), [onerror], textarea + title').count()

  test('in an address stay words', async () => {
    await visit({ kind: '', of: '', address: '/', as: 'agent', state: 'full' }, async (page, told) => {
      for (const echo of echoes) {
        await page.goto(`${portals.full.url}${prefix[language]}${echo}`)
        if (echo.startsWith('/search/')) await page.locator('[data-ask-form] button.first').waitFor()
        expect([echo, await grown(page), told()]).toEqual([echo, 0, []])
      }
    })
  })

  test.each(['requester', 'agent'])('of a ticket stay words to the %s', async (as) => {
    const full = pageKinds.filter((kind) => kind.state === 'full' && kind.as === as)
    const showing = full.filter(({ kind }) => kind.includes('hostile') || kind === 'own tickets' || kind === 'desk')
    expect(showing).toHaveLength(2)
    for (const kind of showing) {
      await visit(kind, async (page, told) => {
        await portals.show(page, kind, language)
        expect(await page.locator('main').textContent()).toContain(hostile)
        expect([kind.kind, await grown(page), told()]).toEqual([kind.kind, 0, []])
      })
    }
  })
})
