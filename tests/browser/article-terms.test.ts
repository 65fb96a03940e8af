/** What a term means is told beside its link, by keyboard, pointer and finger (WCAG 1.4.13), and nobody needs it to go on. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { clocked, guide, phone, readers, stop, wide } from './reading.ts'
import { prefix, words } from './words.ts'

const reading = readers()

const termIn = (page: Page) => page.locator('.text a[href$="/glossary/#vpn"]').first()
const box = (page: Page) => page.locator('.definition')
const meaning = async (page: Page) => (await page.locator('#term_vpn').textContent())?.trim()

describe('what a term means', () => {
  test('is told when the keyboard reaches it, until Esc or the next Tab; Enter leads to the glossary', async () => {
    await reading(guide, wide, async (page) => {
      await page.locator('a.anchor[href="#what-you-need"]').focus()
      await page.keyboard.press('Tab')
      expect(await termIn(page).evaluate((link) => link === document.activeElement)).toBe(true)
      expect((await box(page).textContent())?.trim()).toBe(await meaning(page))
      const described = await termIn(page).getAttribute('aria-describedby')
      expect((await page.locator(`#${described}`).textContent())?.trim()).toBe(await meaning(page))

      await page.keyboard.press('Escape')
      expect(await box(page).count()).toBe(0)
      expect(await termIn(page).evaluate((link) => link === document.activeElement)).toBe(true)

      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      expect(await box(page).isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      expect(await box(page).textContent()).not.toContain(await meaning(page))
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/glossary/#vpn')
    })
  })

  test('is told when the pointer rests on it, can be pointed at, stays, and goes when one turns away', async () => {
    await reading(
      guide,
      wide,
      async (page) => {
        await stop(page)
        await termIn(page).hover()
        await page.clock.runFor(299)
        expect(await box(page).count()).toBe(0)
        await page.clock.runFor(1)
        expect(await box(page).isVisible()).toBe(true)

        await page.mouse.move(5, 400)
        await page.clock.runFor(200)
        await box(page).hover()
        await page.clock.runFor(60_000)
        expect(await box(page).isVisible()).toBe(true)

        await page.mouse.move(5, 400)
        await page.clock.runFor(249)
        expect(await box(page).isVisible()).toBe(true)
        await page.clock.runFor(1)
        expect(await box(page).count()).toBe(0)

        await termIn(page).hover()
        await page.clock.runFor(300)
        await page.keyboard.press('Escape')
        expect(await box(page).count()).toBe(0)
      },
      clocked,
    )
  })

  test('is not told by a pointer that only passes', async () => {
    await reading(
      guide,
      wide,
      async (page) => {
        await stop(page)
        await termIn(page).hover()
        await page.clock.runFor(100)
        await page.mouse.move(5, 400)
        await page.clock.runFor(5_000)
        expect(await box(page).count()).toBe(0)
      },
      clocked,
    )
  })

  test.each(languages)(
    'is told at the first tap in %s, with the way to the glossary; a tap beside it ends it',
    async (language) => {
      await reading(prefix[language] + guide, phone, async (page) => {
        const address = page.url()
        const glossary = page.getByRole('link', { name: words(language)('article.in_glossary') })
        await termIn(page).tap()
        expect(await box(page).textContent()).toContain(await meaning(page))
        expect(page.url()).toBe(address)
        const { x, width } = (await box(page).boundingBox())!
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(375)

        await page.locator('h1').tap()
        expect(await box(page).count()).toBe(0)
        await termIn(page).tap()
        await glossary.tap()
        await page.waitForURL(`**${prefix[language]}/glossary/#vpn`)
      })
    },
  )

  test('follows the link at the second tap', async () => {
    await reading(guide, phone, async (page) => {
      await termIn(page).tap()
      await termIn(page).tap()
      await page.waitForURL('**/glossary/#vpn')
    })
  })

  test('stands in the glossary for whoever has no script', async () => {
    await reading(guide, { ...wide, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.definitions').isVisible()).toBe(false)
      await termIn(page).click()
      await page.waitForURL('**/glossary/#vpn')
    })
  })
})
