/** “Did this answer your question?”: the verdict reaches the server at once, the reason after it, and the reader is thanked. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages, type Language } from '../../content/schema.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

/** An article in front of a person, and every verdict that leaves it. */
async function reading(language: Language) {
  const context = await person(browser)
  const page = await context.newPage()
  const sent: Record<string, unknown>[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/feedback')) sent.push(request.postDataJSON() as Record<string, unknown>)
  })
  await page.goto(`${portal.url}${prefix[language]}/guides/annual-leave/`)
  const say = words(language)
  const press = (word: 'yes' | 'no' | 'send') =>
    page.getByRole('button', { name: say(`feedback.${word}`), exact: true }).click()
  return { context, page, say, sent, press, status: page.locator('.feedback').getByRole('status') }
}

/** What stands in the log of one language, which has an article's verdicts to itself by its words. */
const told = (comment: string) => portal.rows(`select verdict, reason from feedback where comment = '${comment}'`)

describe.each(languages)('in %s', (language) => {
  test('a “no” is told at once, its reason and words after it, each once', async () => {
    const { context, page, say, sent, press, status } = await reading(language)
    await press('no')
    await expect.poll(() => sent).toMatchObject([{ article: 'annual-leave', verdict: 'no' }])
    expect(sent[0]).not.toHaveProperty('reason')
    expect(await status.textContent()).toBe(say('feedback.noted'))
    expect(await page.locator('.feedback input').first().evaluate(isFocused)).toBe(true)

    await page.getByLabel(say('feedback.hard')).check()
    await page.getByLabel(say('feedback.comment')).fill(`试用期的天数没看懂 ${language}`)
    await press('send')
    await expect.poll(() => sent.length).toBe(2)
    expect(sent[1]).toMatchObject({ verdict: 'no', reason: 'hard', comment: `试用期的天数没看懂 ${language}` })
    expect(sent[1]?.['id']).toBe(sent[0]?.['id'])
    await expect.poll(() => told(`试用期的天数没看懂 ${language}`)).toEqual([{ verdict: 'no', reason: 'hard' }])
    expect(await status.textContent()).toBe(say('feedback.thanks'))
    expect(await status.evaluate(isFocused)).toBe(true)
    expect(await page.getByRole('button', { name: say('feedback.send'), exact: true }).isVisible()).toBe(false)
    expect(context.complaints).toEqual([])
    await context.close()
  })
})

const isFocused = (element: Element) => element === document.activeElement

test('a “yes” needs nothing more, and is told once however often one presses', async () => {
  const { context, page, say, sent, press, status } = await reading('en')
  await press('yes')
  expect(await status.textContent()).toBe(say('feedback.thanks'))
  await page.locator('[data-verdict=yes]').press('Enter')
  await page.locator('[data-verdict=no]').press('Enter')
  await leave(page)
  expect(sent).toMatchObject([{ article: 'annual-leave', verdict: 'yes' }])
  await context.close()
})

test('what was chosen is told when the reader leaves without sending it', async () => {
  const { context, page, say, press } = await reading('en')
  await press('no')
  await page.getByLabel(say('feedback.link')).check()
  await page.getByLabel(say('feedback.comment')).fill('The form is gone')
  await leave(page)
  await expect.poll(() => told('The form is gone')).toEqual([{ verdict: 'no', reason: 'link' }])
  await context.close()
})

test('at most 1,000 characters are taken, and a program that fills the field nobody sees tells nothing', async () => {
  const { context, page, say, sent, press } = await reading('en')
  expect(await page.getByLabel(say('feedback.comment')).getAttribute('maxlength')).toBe('1000')
  await page.locator('[name=website]').evaluate((field) => ((field as HTMLInputElement).value = 'https://spam.example'))
  await press('no')
  await page.getByLabel(say('feedback.comment')).fill('Buy now')
  await press('send')
  await leave(page)
  expect(sent).toEqual([])
  await context.close()
})

/** To another page, where nothing of this one is left to come. */
async function leave(page: Page): Promise<void> {
  await page.goto(`${portal.url}/glossary/`)
}
