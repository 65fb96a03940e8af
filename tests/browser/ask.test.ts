/** Nobody has written it down: the question becomes a ticket, an agent answers, the requester reads, resolves, reopens. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../content/schema.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

/** Fills in the request form and sends it; the page that follows is the ticket's. */
async function send(page: Page, language: Language, name: string, body: string): Promise<void> {
  const say = words(language)
  await page.getByLabel(say('request.name')).fill(name)
  await page.getByLabel(say('request.email')).fill('mara.lindholm@alderfinch.example')
  await page.getByLabel(say('request.body')).fill(body)
  await page.locator('main form.form button.first').click()
  await page.waitForURL('**/tickets/*/')
}

async function enterTheDesk(page: Page): Promise<void> {
  const say = words('en')
  await page.goto(portal.signInLink)
  await page
    .getByLabel(say('sign_in.person'))
    .selectOption({ label: 'Ruth Sand' })
    .catch(async () => {
      await page.getByLabel(say('sign_in.person')).selectOption('ruth-sand')
    })
  await page.getByRole('button', { name: say('sign_in.enter') }).click()
  await page.waitForURL('**/desk/**')
}

test('a question nobody answers goes to the desk with the search and the pages read, and comes back answered', async () => {
  const say = words('en')
  const requester = await person(browser)
  const page = await requester.newPage()
  await page.goto(`${portal.url}/guides/calibration-certificates/`)
  await page.mouse.wheel(0, 5_000)
  await page.goto(`${portal.url}/search/?q=${encodeURIComponent('granite table re-levelling Suzhou')}`)
  await page.getByText(say('ask.unanswered')).waitFor()
  await page.locator('[data-ask-form] button.first').click()
  await page.waitForURL('**/requests/question/?**')
  expect(await page.getByLabel(say('request.subject')).inputValue()).toBe('granite table re-levelling Suzhou')
  await send(page, 'en', 'Mara Lindholm', 'Table 3 drifts by 4 µm since Tuesday.')
  const ticket = page.url()

  const agent = await person(browser)
  const desk = await agent.newPage()
  expect((await desk.goto(`${portal.url}/desk/`))?.url()).toContain('/desk/sign-in/')
  await enterTheDesk(desk)
  await desk.getByRole('link', { name: 'granite table re-levelling Suzhou' }).click()
  const evidence = desk.getByRole('complementary', { name: say('desk.evidence') })
  expect(await evidence.textContent()).toContain('granite table re-levelling Suzhou')
  expect(await evidence.textContent()).toContain('Calibration certificates')
  await desk.getByLabel(say('desk.note')).check()
  await desk.getByLabel(say('desk.words')).fill('Third time this year.')
  await desk.getByRole('button', { name: say('desk.send'), exact: true }).click()
  await desk.getByText('Third time this year.').waitFor()
  await desk.getByLabel(say('desk.words')).fill('Zhou Qiming levels it on Thursday at 10:00.')
  await desk.getByRole('button', { name: say('desk.send'), exact: true }).click()
  await desk.getByText('Zhou Qiming levels it').waitFor()

  // Who closed the ticket's page finds it again from the catalogue.
  await page.goto(`${portal.url}/requests/`)
  await page.getByRole('link', { name: say('ticket.yours') }).click()
  await page.getByRole('link', { name: 'granite table re-levelling Suzhou' }).click()
  await page.getByText('Zhou Qiming levels it on Thursday at 10:00.').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('Third time this year.')
  await page.getByRole('button', { name: say('ticket.solved_yes') }).click()
  await page.getByRole('button', { name: say('ticket.reopen') }).click()
  await page.getByRole('button', { name: say('ticket.solved_yes') }).click()
  await page.getByRole('button', { name: say('ticket.reopen') }).waitFor()

  // The link that was kept opens the ticket elsewhere; without it, it is as if there were none.
  const link = await page.getByLabel(say('ticket.link_label')).inputValue()
  const elsewhere = await person(browser)
  const other = await elsewhere.newPage()
  expect((await other.goto(ticket))?.status()).toBe(404)
  await other.goto(link)
  await other.waitForURL(ticket)
  await other.getByText('Zhou Qiming levels it').waitFor()

  expect([...requester.complaints, ...agent.complaints]).toEqual([])
  await Promise.all([requester.close(), agent.close(), elsewhere.close()])
})

describe.each(['en', 'zh-hans', 'zh-hant'] as const)('with no script at all, in %s', (language) => {
  test('the form comes back with what was typed, then becomes a ticket that can be replied to', async () => {
    const say = words(language)
    const context = await person(browser, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${portal.url}${prefix[language]}/requests/question/?q=${encodeURIComponent('空调太冷')}`)
    await page.getByLabel(say('request.name')).fill('林若溪')
    await page.getByLabel(say('request.body')).fill('204 室的空调对着人吹。')
    await page.locator('main form.form').evaluate((form) => ((form as HTMLFormElement).noValidate = true))
    await page.locator('main form.form button.first').click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel(say('request.body')).inputValue()).toBe('204 室的空调对着人吹。')
    await send(page, language, '林若溪', '204 室的空调对着人吹。')
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${prefix[language]}/tickets/[0-9a-f-]{36}/$`))
    await page.getByLabel(say('ticket.write_reply')).fill('下午也一样。')
    await page.getByRole('button', { name: say('ticket.send_reply') }).click()
    await page.getByText('下午也一样。').waitFor()
    await context.close()
  })
})
