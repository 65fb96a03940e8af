/** Where one chooses who shall answer, the page promises what that team promises. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

test.each(languages)('in %s', async (language) => {
  const context = await person(browser)
  const page = await context.newPage()
  const say = words(language)
  await page.goto(`${portal.url}${prefix[language]}/requests/question/?team=facilities`)
  const choice = page.getByLabel(say('request.team'))
  const promise = page.locator('.pledge dt:visible').first()
  const send = page.locator('form button.first')
  const nameOf = (team: string) => choice.locator(`option[value="${team}"]`).textContent()

  expect(await choice.inputValue()).toBe('facilities')
  for (const team of ['suzhou-office', 'facilities', 'people']) {
    await choice.selectOption(team)
    const name = (await nameOf(team)) ?? ''
    expect(await promise.textContent()).toBe(name)
    expect(await send.innerText()).toBe(say('request.send', { team: name }))
    expect(await page.locator('.pledge dl:visible').count()).toBe(1)
    // Beside the form too: one sentence, of this team.
    expect(await page.locator('.after li').nth(1).innerText()).toContain(
      await page.locator('.pledge dl:visible dd').nth(1).innerText(),
    )
  }

  // Whoever comes back finds what was chosen, and what was promised for it.
  await page.goto(`${portal.url}${prefix[language]}/`)
  await page.goBack()
  await expect.poll(() => promise.textContent()).toBe(await nameOf(await choice.inputValue()))
  expect(context.complaints).toEqual([])
  await context.close()
})
