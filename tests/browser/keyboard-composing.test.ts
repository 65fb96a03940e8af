/**
 * While an input method is composing, every key is its own: nothing is sent, opened, closed or searched before the word
 * stands. Composed through the browser itself, as the system would, and not by events of our making.
 */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

/** What a system with an input method tells the browser. */
function inputMethod(session: CDPSession) {
  return {
    /** The letters so far, underlined in the field. */
    compose: (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    /** A key that the input method takes for itself: the browser is told that there was one, and gets no character. */
    take: (key: string) =>
      session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 }),
    /** The word that was chosen. */
    commit: (text: string) => session.send('Input.insertText', { text }),
  }
}

async function open(address: string) {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}${address}`)
  return { context, page, method: inputMethod(await context.newCDPSession(page)) }
}

const hits = (page: Page, within: string) => page.locator(`${within} [role=option]`)
const queries = () => portal.rows('select distinct query from searches').map(({ query }) => query)

describe('in the dialog', () => {
  test('neither Enter nor Esc nor an arrow belongs to it, and only the word is searched', async () => {
    const { context, page, method } = await open('/zh-hans/guides/first-day/')
    await page.keyboard.press('/')
    const field = page.getByRole('dialog').getByRole('combobox')
    await page.locator('dialog [data-recent] p').waitFor()
    for (const letters of ['b', 'ba', 'bao', 'bao xiao']) await method.compose(letters)
    expect(await field.inputValue()).toBe('bao xiao')
    for (const key of ['Enter', 'ArrowDown', 'Escape']) await method.take(key)
    expect(await page.getByRole('dialog').count()).toBe(1)
    expect(await hits(page, 'dialog').count()).toBe(0)
    expect(new URL(page.url()).pathname).toBe('/zh-hans/guides/first-day/')

    await method.commit('报销')
    await hits(page, 'dialog').first().waitFor()
    expect(await field.inputValue()).toBe('报销')
    await page.keyboard.press('Enter')
    await expect.poll(queries).toContain('报销')
    expect(queries()).toEqual(['报销'])
    await context.close()
  })

  test('the Esc that some systems pass on takes back the letters and not the dialog', async () => {
    const { context, page, method } = await open('/zh-hans/guides/first-day/')
    await page.keyboard.press('/')
    await page.locator('dialog [data-recent] p').waitFor()
    await method.compose('bao')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(1)
    await method.commit('报')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await context.close()
  })

  test('a search that is loaded in the middle of a word waits for its end', async () => {
    const { context, page, method } = await open('/zh-hans/guides/first-day/')
    // Its code waits for the letters, and its data until somebody saw that it is waited for.
    const [letters, seen] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
    await context.route('**/_astro/*.js', (route) => letters.promise.then(() => route.continue()))
    await context.route('**/search/*.json', (route) => seen.promise.then(() => route.continue()))
    await page.keyboard.press('/')
    await method.compose('bao')
    await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('bao')
    letters.resolve(undefined)
    const count = page.locator('dialog [data-count]')
    await expect.poll(() => count.textContent()).not.toBe('')
    seen.resolve(undefined)
    await expect.poll(() => count.textContent()).toBe('')
    expect(await hits(page, 'dialog').count()).toBe(0)
    await method.commit('报销')
    await hits(page, 'dialog').first().waitFor()
    await context.close()
  })
})

test('on the search page the address stays as it is until the word stands', async () => {
  const { context, page, method } = await open('/zh-hans/search/')
  await page.locator('main [data-recent] p').waitFor()
  await method.compose('nian jia')
  for (const key of ['Enter', 'ArrowDown', 'Escape']) await method.take(key)
  expect(await page.locator('main [role=combobox]').inputValue()).toBe('nian jia')
  expect(await hits(page, 'main').count()).toBe(0)
  await method.commit('年假')
  await hits(page, 'main').first().waitFor()
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('年假')
  await context.close()
})

test('the field on the first page is sent by the Enter after the word, not by the one that chooses it', async () => {
  const { context, page, method } = await open('/zh-hans/')
  await page.keyboard.press('/')
  await method.compose('nian jia')
  await method.take('Enter')
  await method.commit('年假')
  expect(new URL(page.url()).pathname).toBe('/zh-hans/')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/zh-hans/search/' && url.searchParams.get('q') === '年假')
  await context.close()
})
