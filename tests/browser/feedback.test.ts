/** “Did this answer your question?”: the verdict and its reason reach the server once, and the reader is thanked. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, person, startPortal, type Portal } from './portal.ts'
import { words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), connect()])
})
afterAll(async () => {
  await browser.close()
  await portal.stop()
})

test('a “no” with its reason and words is sent once', async () => {
  const say = words('zh-hans')
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/zh-hans/guides/annual-leave/`)
  await page.getByRole('button', { name: say('feedback.no'), exact: true }).click()
  await page.getByLabel(say('feedback.hard')).check()
  await page.getByLabel(say('feedback.comment')).fill('试用期的天数没看懂')
  const [request] = await Promise.all([
    page.waitForRequest('**/api/feedback'),
    page.getByRole('button', { name: say('feedback.send'), exact: true }).click(),
  ])
  expect(request.postDataJSON()).toMatchObject({
    article: 'annual-leave',
    verdict: 'no',
    reason: 'hard',
    comment: '试用期的天数没看懂',
  })
  expect((await request.response())?.status()).toBe(204)
  await page.getByText(say('feedback.thanks')).waitFor()
  expect(context.complaints).toEqual([])
  await context.close()
})

test('a “yes” needs nothing more', async () => {
  const say = words('en')
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}/guides/annual-leave/`)
  const [request] = await Promise.all([
    page.waitForRequest('**/api/feedback'),
    page.getByRole('button', { name: say('feedback.yes'), exact: true }).click(),
  ])
  expect(request.postDataJSON()).toMatchObject({ article: 'annual-leave', verdict: 'yes' })
  await page.getByText(say('feedback.thanks')).waitFor()
  await context.close()
})
