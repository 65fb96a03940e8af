/**
 * What a drawing shows is told beside it: whoever hears the page, or has a browser without pictures, gets the same facts from
 * the list. Looked at through the accessibility tree of every process, every journey and the map, in both languages.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { dependenciesOf, processFacts } from '../../content/dependencies.ts'
import { waysOf } from '../../content/flow.ts'
import type { Process } from '../../content/schema.ts'
import { content } from '../content/demonstration/content.ts'
import { openBrowser } from './browser.ts'
import { person, startPortal, type Portal } from './portal.ts'
import { prefix, words } from './words.ts'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal(), openBrowser()])
})
afterAll(() => portal.stop())

async function looking(act: (page: Page) => Promise<void>): Promise<void> {
  const context = await person(browser, { viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await act(page)
  expect(context.complaints).toEqual([])
  await context.close()
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, '')

/** What the drawing shows, word by word: its lines are broken anywhere. */
async function shownIn(drawing: Locator): Promise<string[]> {
  const texts = await drawing.locator('text').allTextContents()
  return texts.map(squeezed).filter((text) => text !== '' && !/^\d+$/.test(text))
}

const processes = content.articles.filter(({ kind, converted }) => kind === 'process' && !converted)

describe('a process', () => {
  test('stands there at least twelve times in each language', () => {
    const languages = Map.groupBy(processes, ({ language }) => language)
    for (const language of ['en', 'zh-hans'] as const)
      expect(languages.get(language)?.length).toBeGreaterThanOrEqual(12)
  })

  test('tells in its list every step, team, limit and way that its drawing shows', async () => {
    await looking(async (page) => {
      for (const { path, meta, language } of processes) {
        const { steps } = meta as Process
        const say = words(language)
        await page.goto(portal.url + path)
        const drawing = page.getByRole('img', { name: say('process.drawing', { count: steps.length }) })
        expect(await drawing.getAttribute('aria-describedby')).toBe('steps-told')
        const told = await page.locator('#steps-told').ariaSnapshot()
        const items = await page.locator('#steps-told').getByRole('listitem').all()
        expect(items).toHaveLength(steps.length)
        for (const [index, ways] of waysOf(steps).entries()) {
          const item = (await items[index]!.textContent()) ?? ''
          const step = steps[index]!
          const team = content.teams.find(({ id }) => id === step.team)?.name[language] ?? say('process.nobody')
          for (const fact of [step.title, team]) expect([path, item]).toEqual([path, expect.stringContaining(fact)])
          for (const { to, when } of ways.length > 1 ? ways : []) {
            const way = to === steps.length ? 'process.finish' : to <= index ? 'process.back' : 'process.on'
            expect(item).toContain(say(way, { when, to: to + 1 }))
          }
        }
        // Whatever stands in the drawing is a team, an answer, or the short name of a step of the list.
        const labels = steps.map(({ label, title }) => squeezed(label ?? title))
        const beside = (await shownIn(drawing)).filter((text) => !labels.includes(text))
        const heard = squeezed(told)
        for (const text of beside.flatMap((each) => each.split('/')))
          expect([path, heard]).toEqual([path, expect.stringContaining(text)])
      }
    })
  })

  test('prints its card on one page', async () => {
    const pages: string[] = []
    await looking(async (page) => {
      for (const { path } of processes) {
        await page.goto(`${portal.url}${path}card/`)
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        pages.push(`${path} ${pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length}`)
      }
    })
    expect(pages).toEqual(processes.map(({ path }) => `${path} 1`))
  })
})

describe.each(['en', 'zh-hans'] as const)('in %s', (language) => {
  const say = words(language)
  const address = (path: string) => portal.url + prefix[language] + path

  test('a journey tells in its list every stage, process and team of its line', async () => {
    await looking(async (page) => {
      for (const { id, name, stages } of content.journeys) {
        await page.goto(address(`/journeys/${id}/`))
        const drawing = page.getByRole('img', { name: say('journeys.drawing', { name: name[language] }) })
        const heard = squeezed(await page.locator('#stops').ariaSnapshot())
        const items = page.locator('#stops > li')
        expect(await items.count()).toBe(stages.length)
        const plain = squeezed((await page.locator('#stops').textContent()) ?? '')
        for (const text of await shownIn(drawing)) expect([id, plain]).toEqual([id, expect.stringContaining(text)])
        expect(heard).toContain(squeezed(stages[0]!.name[language]))
      }
    })
  })

  test('the table tells every tie of the map, and leads to what is behind it', async () => {
    const ids = content.teams.map(({ id }) => id)
    const ties = dependenciesOf(processFacts(content), ids)
    const nameOf = (id: string) => content.teams.find((team) => team.id === id)?.name[language] ?? ''
    await looking(async (page) => {
      await page.goto(address('/dependencies/'))
      const given = ties.filter(({ processes: by }) => by.length > 0)
      expect(await page.getByRole('img').locator('.way').count()).toBe(given.length)
      expect(await page.getByRole('table').locator('td').getByRole('link').count()).toBe(ties.length)
      for (const { provider, receiver } of ties) {
        const link = page.locator(`a[href="#${provider}--${receiver}"]`)
        expect(await link.getAttribute('aria-label')).toContain(nameOf(provider))
        const entry = page.locator(`[id="${provider}--${receiver}"]`)
        expect(await entry.textContent()).toContain(nameOf(receiver))
      }
    })
  })
})

test('a drawing says the same to a browser that draws nothing', async () => {
  const file = join(inject('site'), 'processes/repair-a-return/index.html')
  const html = await readFile(file, 'utf8')
  const without = html.replaceAll(/<svg class="lanes"[\s\S]*?<\/svg>/g, '')
  expect(without.length).toBeLessThan(html.length)
  for (const fact of ['Book in the parcel', 'Calibration lab', 'No, repair again: back to step 4', '5 days']) {
    expect(without).toContain(fact)
  }
})
