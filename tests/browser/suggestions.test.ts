/** While the subject of a request is written, articles that may answer it are suggested; one tap says that one did. */
import type { Browser, Route } from 'playwright-core'
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

const subjects = { en: 'annual leave', 'zh-hans': '年假', 'zh-hant': '特休' } as const satisfies Record<
  Language,
  string
>

/** A form whose request type comes with articles of its own, or with none. */
async function writing(language: Language, type: string) {
  const context = await person(browser)
  const page = await context.newPage()
  await page.goto(`${portal.url}${prefix[language]}/requests/${type}/`)
  const say = words(language)
  const may = page.locator('section.may')
  return { context, page, say, may, subject: page.getByLabel(say('request.subject')), links: may.getByRole('link') }
}

describe.each(languages)('in %s', (language) => {
  test('three articles at most take the place of those the form came with, and one tap says that one solved it', async () => {
    const { context, page, say, may, subject, links } = await writing(language, 'device-repair')
    const given = await links.allTextContents()
    await subject.fill(subjects[language])
    const near = may.locator(`a[href^="${prefix[language]}/guides/annual-leave/"]`)
    await near.waitFor()
    expect(await links.count()).toBeLessThanOrEqual(3)
    expect(await may.getByRole('status').textContent()).toBe(say('request.found'))

    const told = page.waitForRequest('**/api/feedback')
    const item = may.getByRole('listitem').filter({ has: page.locator('a[href*="/guides/annual-leave/"]') })
    await item.getByRole('button', { name: say('request.solved') }).click()
    const fact = (await told).postDataJSON() as Record<string, unknown>
    expect(fact).toMatchObject({ article: 'annual-leave', verdict: 'yes' })
    // It answered the subject, not what was searched before.
    expect(fact).not.toHaveProperty('searchId')
    expect(await may.getByRole('status').textContent()).toBe(say('request.solved_thanks'))
    expect(await item.getByRole('button').getAttribute('aria-pressed')).toBe('true')

    await subject.fill('')
    await expect.poll(() => links.allTextContents()).toEqual(given)
    expect(context.complaints).toEqual([])
    await context.close()
  })
})

test.each([
  ['finds nothing', (route: Route) => route.fulfill({ json: { hits: [] } })],
  ['refuses', (route: Route) => route.fulfill({ status: 503, body: '' })],
  ['is away', (route: Route) => route.abort()],
])('where the server %s, the articles that the form came with are back', async (_, answer) => {
  const { context, page, may, subject, links } = await writing('en', 'device-repair')
  const given = await links.allTextContents()
  await subject.fill('annual leave')
  await may.locator('a[href^="/guides/annual-leave/"]').waitFor()
  await page.route('**/api/search?**', answer)
  await subject.fill('annual leave in march')
  await expect.poll(() => links.allTextContents()).toEqual(given)
  expect(await subject.inputValue()).toBe('annual leave in march')
  await context.close()
})

describe('where another form is meant', () => {
  test.each([
    ['en', 'book some days off', '/requests/leave/'],
    ['zh-hans', '请假申请', '/zh-hans/requests/leave/'],
  ] as const)('in %s, whoever comes from the search with “%s” is pointed to it', async (language, query, address) => {
    const context = await person(browser)
    const page = await context.newPage()
    const say = words(language)
    await page.goto(`${portal.url}${prefix[language]}/requests/question/?q=${encodeURIComponent(query)}&read=first-day`)
    const pointer = page.getByText(say('request.elsewhere'))
    await pointer.getByRole('link').click()
    await page.waitForURL(`**${address}?*`)
    expect(await page.getByLabel(say('request.subject')).inputValue()).toBe(query)
    expect(new URL(page.url()).searchParams.get('read')).toBe('first-day')
    // There one has arrived.
    await page.locator('section.may').waitFor()
    expect(await pointer.isVisible()).toBe(false)
    expect(context.complaints).toEqual([])
    await context.close()
  })

  test('what was written already stays where it is', async () => {
    const { context, page, say, subject } = await writing('en', 'question')
    await page.getByLabel(say('request.body')).fill('From Monday to Wednesday.')
    await subject.fill('book some days off')
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page.getByText(say('request.elsewhere')).getByRole('link').click(),
    ])
    await other.waitForURL('**/requests/leave/?*')
    expect(await page.getByLabel(say('request.body')).inputValue()).toBe('From Monday to Wednesday.')
    await subject.fill('')
    await expect.poll(() => page.getByText(say('request.elsewhere')).isVisible()).toBe(false)
    await context.close()
  })
})
