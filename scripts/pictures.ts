/**
 * `npm run pictures`: the README's pictures, taken of the real product. Builds the site, serves it with an empty database,
 * lets an employee search, ask and an agent look, and writes what they see into docs/pictures/.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { buildSite } from '../site/build/site.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import { contentDir } from './folders.ts'
import { serving } from './serving.ts'
import { root } from './steps.ts'

const folder = join(root, 'docs', 'pictures')
const wide = { width: 1280, height: 800 }
const phone = { width: 390, height: 780 }
/** A working morning in both offices: what is open shows as open. */
const MORNING = new Date('2026-11-18T09:40:00Z')

const work = await mkdtemp(join(tmpdir(), 'deskbook-pictures-'))
const site = join(work, 'dist')
console.log('Building the site.')
await buildSite({ contentDir, outDir: site, now: new Date() })
const portal = await serving(site)
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
try {
  await mkdir(folder, { recursive: true })
  await home(browser)
  await search(browser)
  await drawing(browser)
  await article(browser)
  await ticket(browser)
} finally {
  await browser.close()
  await portal.stop()
  await rm(work, { recursive: true, force: true })
}

/** A browser of its own, so that no picture shows what another one did. */
async function look(of: Browser, viewport: { width: number; height: number }, colorScheme: 'light' | 'dark' = 'light') {
  const context = await of.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
  return context.newPage()
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  console.log(`docs/pictures/${name}.png`)
}

async function home(of: Browser): Promise<void> {
  const page = await look(of, wide)
  await page.clock.setFixedTime(MORNING)
  await page.goto(`${portal.url}/`)
  await keep(page, 'home')
}

/** Typed as people type: Chinese and Latin in one word. */
async function search(of: Browser): Promise<void> {
  const page = await look(of, wide)
  await page.clock.setFixedTime(MORNING)
  await page.goto(`${portal.url}/zh-hans/guides/first-day/`)
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('combobox').fill('vpn连不上')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await keep(page, 'search')
}

async function drawing(of: Browser): Promise<void> {
  const page = await look(of, wide)
  await page.goto(`${portal.url}/processes/repair-a-return/`)
  await keep(page, 'process')
}

async function article(of: Browser): Promise<void> {
  const page = await look(of, phone, 'dark')
  await page.goto(`${portal.url}/zh-hant/guides/travel-expenses/`)
  await keep(page, 'article-on-a-phone')
}

/** The way of a question that nothing answers: asked by one, looked at by another. */
async function ticket(of: Browser): Promise<void> {
  const page = await look(of, wide)
  await page.goto(`${portal.url}/guides/calibration-certificates/`)
  await page.mouse.wheel(0, 4_000)
  await page.goto(`${portal.url}/search/?q=${encodeURIComponent('granite table re-levelling')}`)
  const ask = page.locator('[data-ask-form] button.first')
  await ask.waitFor()
  await keep(page, 'nothing-answers')
  await ask.click()
  await page.waitForURL('**/requests/**')
  await page.locator('[name=name]').fill('Mara Lindholm')
  await page.locator('[name=email]').fill('mara.lindholm@alderfinch.example')
  await page
    .locator('[name=body]')
    .fill('Table 3 in Hall 1 drifts by 4 µm since Tuesday. Who re-levels it, and may we go on measuring until then?')
  await page.locator('main form.form button.first').click()
  await page.waitForURL('**/tickets/*/')

  const desk = await look(of, wide)
  await desk.goto(portal.signInLink)
  await desk.locator('main select').selectOption('noor-khalil')
  await desk.locator('main form button').first().click()
  await desk.waitForURL('**/desk/**')
  await desk.getByRole('link', { name: 'granite table re-levelling' }).click()
  await desk.waitForURL('**/desk/tickets/**')
  await keep(desk, 'desk')
}
