/**
 * What another site can do to the portal through the browser of somebody who has both open (assurance L6, D, B10):
 * neither frame it, nor read it, nor use its files, nor write to it, nor take its name. Each is tried where it is allowed
 * too, so that a browser that refuses everything, or one that refuses nothing, is noticed.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elsewhere, type Elsewhere } from './elsewhere.ts'
import { between, type Between } from './between.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'

let portal: Portal
let browser: Browser
let foreign: Elsewhere
/** The portal without one or both of the headers that keep it out of frames, or those that keep its files its own. */
const without: Record<string, Between> = {}
beforeAll(async () => {
  ;[portal, browser, foreign] = await Promise.all([startPortal(), openBrowser(), elsewhere()])
  without['content-security-policy'] = await between(portal.url, ['content-security-policy'])
  without['x-frame-options'] = await between(portal.url, ['x-frame-options'])
  without['both'] = await between(portal.url, ['content-security-policy', 'x-frame-options'])
  without['cross-origin-resource-policy'] = await between(portal.url, ['cross-origin-resource-policy'])
  without['cross-origin-opener-policy'] = await between(portal.url, ['cross-origin-opener-policy'])
})
afterAll(() => Promise.all([portal.stop(), foreign.stop(), ...Object.values(without).map(({ stop }) => stop())]))

/** A page of the other site, in a browser that holds nothing of the portal's. */
async function there(html: string, act: (page: Page) => Promise<void>): Promise<void> {
  foreign.serve('/', `<!doctype html><title>elsewhere</title><body>${html}`)
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${foreign.url}/`)
  await act(page)
  await context.close()
}

describe('a frame on another site', () => {
  /** Where a refused frame leads, Chromium shows a page of its own. */
  const framed = async (address: string) => {
    let shown = ''
    await there(`<iframe src="${address}"></iframe>`, async (page) => {
      const frame = page.frames().find((each) => each !== page.mainFrame())
      await frame?.waitForLoadState()
      shown = frame?.url() ?? ''
    })
    return shown === address
  }

  test.each([
    '/',
    '/zh-hans/search/',
    '/requests/question/',
    '/tickets/',
    '/desk/sign-in/',
    '/nowhere/',
    '/api/health',
  ])('shows nothing of %s', async (address) => expect(await framed(`${portal.url}${address}`)).toBe(false))

  test('is refused by either of two headers', async () => {
    expect(await framed(`${without['content-security-policy']?.url}/`)).toBe(false)
    expect(await framed(`${without['x-frame-options']?.url}/`)).toBe(false)
  })

  test('would show it without both', async () => {
    expect(await framed(`${without['both']?.url}/`)).toBe(true)
    expect(await framed(`${without['both']?.url}/tickets/`)).toBe(true)
  })
})

describe('a script on another site', () => {
  /** What became of each try to get at something. */
  const tries = (page: Page, base: string) =>
    page.evaluate(async (url) => {
      const got = (work: Promise<unknown>) =>
        work.then(
          () => 'got',
          () => 'refused',
        )
      const loaded = (element: HTMLElement, set: () => void) =>
        got(
          new Promise((resolve, reject) => {
            element.addEventListener('load', resolve)
            element.addEventListener('error', reject)
            set()
            document.body.append(element)
          }),
        )
      const [picture, script, style] = [new Image(), document.createElement('script'), document.createElement('link')]
      style.rel = 'stylesheet'
      return {
        read: await got(fetch(`${url}/api/health`).then((answer) => answer.text())),
        sent: await got(fetch(`${url}/api/health`, { mode: 'no-cors' })),
        picture: await loaded(picture, () => (picture.src = `${url}/icon.svg`)),
        script: await loaded(script, () => (script.src = `${url}/scheme.js`)),
        style: await loaded(style, () => (style.href = `${url}/robots.txt`)),
      }
    }, base)

  test('reads nothing of the portal and can use none of its files', async () => {
    await there('', async (page) => {
      const refused = 'refused'
      expect(await tries(page, portal.url)).toEqual({
        ...{ read: refused, sent: refused, picture: refused, script: refused, style: refused },
      })
    })
  })

  test('could use them, though never read them, if they did not say whose they are', async () => {
    await there('', async (page) => {
      expect(await tries(page, without['cross-origin-resource-policy']?.url ?? '')).toMatchObject({
        ...{ read: 'refused', sent: 'got', picture: 'got', script: 'got' },
      })
    })
  })

  test('reads its own site: this browser does not refuse everything', async () => {
    await there('', async (page) => expect(await tries(page, foreign.url)).toMatchObject({ read: 'got', sent: 'got' }))
  })

  test.each([
    ['loses hold of a window of the portal', () => portal.url, true],
    ['would keep hold of it otherwise', () => without['cross-origin-opener-policy']?.url ?? '', false],
  ])('%s', async (_, url, lost) => {
    await there('<button>x</button>', async (page) => {
      await page.locator('button').evaluate((button, address) => {
        button.addEventListener('click', () => Object.assign(globalThis, { opened: window.open(address) }))
      }, `${url()}/desk/sign-in/`)
      const [popup] = await Promise.all([page.waitForEvent('popup'), page.locator('button').click()])
      await popup.locator('h1').waitFor()
      const held = () => page.evaluate(() => !(globalThis as unknown as { opened: Window }).opened.closed)
      expect(await held()).toBe(!lost)
      expect(await popup.evaluate(() => window.opener === null)).toBe(lost)
    })
  })
})

describe('a form on another site', () => {
  test('opens no ticket', async () => {
    const fields = { key: 'from-elsewhere', name: 'Mallory', email: 'm@evil.example', subject: 'Hello', body: 'Hello' }
    const inputs = Object.entries(fields).map(([name, value]) => `<input name="${name}" value="${value}">`)
    const action = `${portal.url}/requests/question/`
    await there(`<form method="post" action="${action}">${inputs.join('')}<button>x</button></form>`, async (page) => {
      const answered = page.waitForResponse(action)
      await page.locator('button').click()
      expect((await answered).status()).toBe(403)
      await page.locator('main.problem').waitFor()
    })
    expect(portal.rows('select * from tickets')).toEqual([])
  })
})

test('another name for the portal’s address (DNS rebinding) is answered with nothing of it', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  const { port } = new URL(portal.url)
  for (const address of ['/', '/requests/question/', '/scheme.js']) {
    expect((await page.goto(`http://portal.example:${port}${address}`))?.status()).toBe(421)
  }
  await context.close()
})
