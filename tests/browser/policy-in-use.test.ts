/**
 * Whatever a person does, no page needs what its policy forbids (assurance L2): a question's whole way in each language,
 * by an employee and by an agent, in browsers that report every violation.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages, type Language } from '../../content/schema.ts'
import { pageKinds } from './page-kinds.ts'
import { openBrowser } from './browser.ts'
import { person } from './portal.ts'
import { startPortals, type Portals } from './portals.ts'
import { reports, type Reports } from './reports.ts'
import { prefix, words } from './words.ts'

let portals: Portals
let browser: Browser
beforeAll(async () => {
  ;[portals, browser] = await Promise.all([startPortals([]), openBrowser()])
})
afterAll(() => portals.stop())

/** Does something in a page of a browser that reports; nothing may be reported. */
async function reporting(context: BrowserContext, { watch, of }: Reports, act: (page: Page) => Promise<void>) {
  await watch(context)
  const page = await context.newPage()
  await act(page)
  await page.title()
  expect(of(page)).toEqual([])
  await context.close()
}

describe.each(languages)('in %s', (language) => {
  const say = words(language)
  const at = (address: string) => `${portals.full.url}${prefix[language]}${address}`

  test('an article read, judged and searched from', async () => {
    await reporting(await person(browser), reports(), async (page) => {
      await page.goto(at('/guides/network-drive-from-home/'))
      await page.locator('[data-scheme-button]').click()
      await page.locator('.text a[href$="/glossary/#vpn"]').first().hover()
      await page.locator('.definition').waitFor()
      await page.getByRole('button', { name: say('feedback.no'), exact: true }).click()
      await page.getByLabel(say('feedback.comment')).fill('<b>?</b>')
      const sent = page.waitForResponse('**/api/feedback')
      await page.getByRole('button', { name: say('feedback.send'), exact: true }).click()
      expect((await sent).status()).toBe(204)

      // The dialog, our engine first, then pagefind's worker, which compiles WebAssembly by its own policy.
      const worker = page.waitForResponse('**/pagefind/pagefind-worker.js')
      const fragment = page.waitForResponse('**/*.pf_fragment')
      await page.keyboard.press('/')
      await page.getByRole('dialog').getByRole('combobox').fill(queries[language])
      await page.getByRole('dialog').getByRole('option').first().waitFor()
      expect((await worker).headers()['content-security-policy']).toContain('wasm-unsafe-eval')
      expect((await fragment).status()).toBe(200)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => !url.pathname.endsWith('/network-drive-from-home/'))
      await page.locator('h1').waitFor()
    })
  })

  test('a question that nothing answers, asked, answered, settled', async () => {
    let ticket = ''
    await reporting(await person(browser), reports(), async (page) => {
      await page.goto(at(`/search/?q=${encodeURIComponent('granite table re-levelling Suzhou')}`))
      await page.locator('[data-ask-form] button.first').click()
      await page.waitForURL('**/requests/question/?**')
      await page.getByLabel(say('request.name')).fill('林若溪')
      await page.getByLabel(say('request.email')).fill('ruoxi.lin@alderfinch.example')
      await page.getByLabel(say('request.body')).fill('Table 3 drifts. https://alderfinch.example/table-3')
      await page.locator('main form.form button.first').click()
      await page.waitForURL('**/tickets/*/')
      ticket = new URL(page.url()).pathname.split('/').at(-2) ?? ''
      await page.getByRole('button', { name: say('ticket.copy') }).click()
      await page.getByLabel(say('ticket.write_reply')).fill('It drifts more.')
      await page.getByRole('button', { name: say('ticket.send_reply'), exact: true }).click()
      await page.getByText('It drifts more.').waitFor()
      await page.getByRole('button', { name: say('ticket.solved_yes') }).click()
      await page.getByRole('button', { name: say('ticket.reopen') }).click()
      await page.getByRole('button', { name: say('ticket.solved_yes') }).waitFor()
      await page.goto(at('/tickets/'))
    })
    const agents = pageKinds.find(({ as, state }) => as === 'agent' && state === 'full')
    if (!agents) throw new Error('Nobody is at the desk')
    await reporting(await portals.person(browser, agents), reports(), async (page) => {
      await page.goto(at('/desk/'))
      await page.locator(`a[href$="/desk/tickets/${ticket}/"]`).first().click()
      await page.getByLabel(say('desk.note')).check()
      await page.getByLabel(say('desk.words')).fill('Third time this year.')
      await page.getByRole('button', { name: say('desk.send'), exact: true }).click()
      await page.getByText('Third time this year.').waitFor()
      await page.getByLabel(say('desk.words')).fill('It is levelled on Thursday.')
      await page.getByRole('button', { name: say('desk.send_and_resolve') }).click()
      await page.getByRole('button', { name: say('desk.reopen') }).waitFor()
    })
  })
})

/** Words that stand in the text of articles, for pagefind to find. */
const queries: Readonly<Record<Language, string>> = { en: 'annual leave', 'zh-hans': '年假', 'zh-hant': '年假' }
