/** Asking and answering by keys alone: from a search without an answer to a ticket, at the desk, and back. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, tabTo, write } from './keys-only.ts'
import { openBrowser } from './browser.ts'
import { dialog, onArticle } from './by-keys.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

const say = words('en')
const question = 'granite table re-levelling'
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

/** From the home page, by `/`, to the form that the search leads to. */
async function ask(page: Page): Promise<void> {
  await page.goto(`${portal.url}/`)
  await page.keyboard.press('/')
  await page.keyboard.type(question)
  await page.keyboard.press('Enter')
  const way = page.locator('[data-ask-form] button.first')
  await way.waitFor()
  await press(page, way)
  await page.waitForURL('**/requests/question/?**')
}

test('where nothing answers, Enter goes to the way to ask, and once more takes it', async () => {
  const { context, page } = await onArticle(browser, portal)
  await page.keyboard.press('/')
  await page.keyboard.type(question)
  await dialog(page).locator('[role=listbox]:not([aria-busy])').waitFor()
  await page.keyboard.press('Enter')
  const way = dialog(page).locator('[data-ask-form] button.first')
  await expect.poll(() => way.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/requests/question/?**')
  expect(await page.getByLabel(say('request.subject')).inputValue()).toBe(question)
  await context.close()
})

test('with the server away, Enter goes to the mail, and whoever stands before the button is led on to it', async () => {
  const { context, page } = await onArticle(browser, portal)
  await context.route('**/api/**', (route) => route.abort())
  await page.keyboard.press('/')
  await page.keyboard.type(question)
  await dialog(page).locator('[role=listbox]:not([aria-busy])').waitFor()
  await page.keyboard.press('Enter')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
  await expect.poll(focused).toMatch(/^mailto:/)
  await context.close()
})

test('a question becomes a ticket, is answered at the desk, and its asker says that it is solved', async () => {
  const [requester, agent] = await Promise.all([person(browser), person(browser)])
  const page = await requester.newPage()
  await ask(page)
  await write(page, page.getByLabel(say('request.name')), 'Mara Lindholm')
  await write(page, page.getByLabel(say('request.email')), 'mara.lindholm@alderfinch.example')
  await write(page, page.getByLabel(say('request.body')), 'Table 3 drifts by 4 µm since Tuesday.')
  await tabTo(page, page.locator('[name=priority]:checked'))
  await page.keyboard.press('ArrowUp')
  await press(page, page.locator('main form.form button.first'))
  await page.waitForURL('**/tickets/*/')
  await write(page, page.getByLabel(say('ticket.write_reply')), 'It is worse today.')
  await press(page, button(page, say('ticket.send_reply')))
  await page.getByText('It is worse today.').waitFor()

  const desk = await agent.newPage()
  await desk.goto(portal.signInLink)
  await tabTo(desk, desk.getByLabel(say('sign_in.person')))
  await desk.keyboard.type('Ruth')
  await press(desk, button(desk, say('sign_in.enter')))
  await desk.waitForURL('**/desk/')
  await press(desk, desk.getByRole('link', { name: question }))
  await desk.waitForURL('**/desk/tickets/*/')
  await tabTo(desk, desk.getByLabel(say('desk.reply')))
  await desk.keyboard.press('ArrowDown')
  expect(await desk.getByLabel(say('desk.note')).isChecked()).toBe(true)
  await write(desk, desk.getByLabel(say('desk.words')), 'Third time this year.')
  await press(desk, button(desk, say('desk.send')))
  await desk.getByText('Third time this year.').waitFor()
  await write(desk, desk.getByLabel(say('desk.words')), 'Levelled on Thursday.')
  await press(desk, button(desk, say('desk.send_and_resolve')))
  await button(desk, say('desk.reopen')).waitFor()

  await page.reload()
  await page.getByText('Levelled on Thursday.').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('Third time this year.')
  await press(page, button(page, say('ticket.reopen')))
  await press(page, button(page, say('ticket.solved_yes')))
  await button(page, say('ticket.reopen')).waitFor()
  expect([...requester.complaints, ...agent.complaints]).toEqual([])
  await Promise.all([requester.close(), agent.close()])
})

test('a form that comes back begins with what is wrong, and each fault leads into its field', async () => {
  const context = await person(browser)
  const page = await context.newPage()
  await ask(page)
  await page.locator('main form.form').evaluate((form) => ((form as HTMLFormElement).noValidate = true))
  await press(page, page.locator('main form.form button.first'))
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('name')
  await page.keyboard.type('Mara Lindholm')
  await tabTo(page, page.locator('#body'))
  await context.close()
})
