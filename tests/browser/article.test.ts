/** What stands around an article: contents, review, code, headings, and all of it on paper. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { languages } from '../../content/schema.ts'
import { clocked, guide, phone, readers, stop, wide } from './reading.ts'
import { prefix, words } from './words.ts'

const reading = readers()

describe('the table of contents', () => {
  const contents = (page: Page) => page.getByRole('navigation', { name: words('en')('article.contents') })

  test('is folded on a phone, and leads to its section', async () => {
    await reading(guide, phone, async (page) => {
      const link = contents(page).getByRole('link', { name: 'Work with large files' })
      expect(await link.isVisible()).toBe(false)
      await contents(page).locator('summary').tap()
      await link.tap()
      await expect
        .poll(() =>
          page
            .locator('#work-with-large-files')
            .boundingBox()
            .then((box) => box!.y),
        )
        .toBeLessThan(120)
    })
  })

  test('stands open beside a wide page without a button, and marks the section one reads without moving anything', async () => {
    await reading(guide, wide, async (page) => {
      expect(await contents(page).locator('summary').isVisible()).toBe(false)
      const links = contents(page).getByRole('link')
      const places = () =>
        links.evaluateAll((all) => {
          const top = all[0]?.getBoundingClientRect().top ?? 0
          const boxes = all.map((link) => link.getBoundingClientRect())
          return boxes.map((box) => [box.left, box.top - top, box.width, box.height].map(Math.round))
        })
      const before = await places()
      expect(await contents(page).locator('[aria-current]').count()).toBe(0)
      await page.locator('#work-with-large-files').evaluate((heading) => heading.scrollIntoView())
      await expect
        .poll(() => contents(page).locator('[aria-current]').allTextContents())
        .toEqual(['Work with large files'])
      expect(await places()).toEqual(before)
      await page.locator('#set-it-up-once').evaluate((heading) => heading.scrollIntoView())
      await expect.poll(() => contents(page).locator('[aria-current]').allTextContents()).toEqual(['Set it up once'])
    })
  })
})

describe('the review', () => {
  const past = (page: Page) => page.locator('desk-review .later').first()
  const ahead = (page: Page) => page.locator('desk-review p:not(.later)')
  /** The page as it is read at an instant in Shanghai, with nothing but what runs before it is painted. */
  const at = (time: string, act: (page: Page) => Promise<void>) =>
    reading(guide, { ...wide, timezoneId: 'Asia/Shanghai' }, act, async (page) => {
      await page.clock.setFixedTime(new Date(time))
      await page.route('**/_astro/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
    })
  const due = () => {
    let day = ''
    return at('2026-11-23T10:00:00Z', async (page) => {
      day = (await page.locator('desk-review').getAttribute('data-after')) ?? ''
    }).then(() => day)
  }

  test('is quiet until the end of its day where one reads, and past from then on, before anything is painted', async () => {
    const day = await due()
    await at(`${day}T15:59:00Z`, async (page) => {
      expect([await ahead(page).isVisible(), await past(page).isVisible()]).toEqual([true, false])
    })
    await at(`${day}T16:00:00Z`, async (page) => {
      expect([await ahead(page).isVisible(), await past(page).isVisible()]).toEqual([false, true])
      const ask = page.locator('desk-review').getByRole('link')
      expect(await ask.getAttribute('href')).toBe('/requests/question/?team=service-desk')
    })
  })
})

describe.each(languages)('code in %s', (language) => {
  test('is copied whole, and that is said', async () => {
    const say = words(language)
    const options = { ...wide, permissions: ['clipboard-read', 'clipboard-write'] }
    await reading(
      prefix[language] + guide,
      options,
      async (page) => {
        await stop(page)
        const code = page.locator('.code').first()
        await code.getByRole('button', { name: say('article.copy'), exact: true }).click()
        await expect.poll(() => code.getByRole('status').textContent()).toBe(say('article.copied'))
        expect(await code.getByRole('button').textContent()).toBe(say('article.copied'))
        const copied = await page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toBe((await code.locator('pre').textContent())?.trimEnd())
        expect(copied).toMatch(/net-drive list$/)
        await page.clock.runFor(2_000)
        expect(await code.getByRole('button').textContent()).toBe(say('article.copy'))
        expect(await code.getByRole('status').textContent()).toBe('')
      },
      clocked,
    )
  })
})

test('a heading leads to itself: its link shows when the heading is pointed at or the keyboard reaches it', async () => {
  await reading(guide, wide, async (page) => {
    const heading = page.locator('#set-it-up-once')
    const link = heading.getByRole('link', { name: words('en')('article.section_link'), exact: true })
    const opacity = () => link.evaluate((element) => getComputedStyle(element).opacity)
    expect(await opacity()).toBe('0')
    await heading.hover()
    expect(await opacity()).toBe('1')
    await page.mouse.move(5, 400)
    await page.locator('.text a[href="/requests/remote-access/"]').first().focus()
    await page.keyboard.press('Tab')
    expect(await opacity()).toBe('1')
    await page.keyboard.press('Enter')
    await page.waitForURL('**#set-it-up-once')
  })
})

describe('on paper', () => {
  test('an article is light and leads nowhere, whatever colours were chosen', async () => {
    await reading(guide, { ...wide, colorScheme: 'dark' }, async (page) => {
      await page.evaluate(() => {
        document.documentElement.dataset['scheme'] = 'dark'
        const link = document.createElement('a')
        link.href = 'https://elsewhere.example/page'
        link.textContent = 'elsewhere'
        document.querySelector('.text p')?.append(link)
      })
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.text').isVisible()).toBe(true)
      expect(await page.locator('.facts').isVisible()).toBe(true)
      for (const gone of [
        '.masthead nav',
        '.crumbs',
        '.contents',
        '.shoulder',
        '.feedback',
        '.related',
        '.next',
        '.code button',
      ])
        expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false])
      const colours = await page.locator('body').evaluate((body) => {
        const { colorScheme, backgroundColor } = getComputedStyle(body)
        return [colorScheme, backgroundColor]
      })
      expect(colours).toEqual(['light', 'rgb(255, 255, 255)'])
      const address = page.getByText('elsewhere')
      expect(await address.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
        'elsewhere.example/page',
      )
    })
  })

  test('every answer of a page of questions stands open', async () => {
    await reading('/zh-hans/faqs/the-building/', wide, async (page) => {
      const answers = page.locator('.question > .answered')
      expect(await answers.first().isVisible()).toBe(false)
      await page.emulateMedia({ media: 'print' })
      for (const answer of await answers.all()) expect(await answer.isVisible()).toBe(true)
    })
  })
})
