/** What a file says of a process stands on the page of that process, in every language. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Process } from '../../content/schema.ts'
import { dateInWords, lengthInWords } from '../../site/views/amounts.ts'
import { allTold, entriesAt, squeezed, standing, type Entries } from './written.ts'
import { content } from '../content/demonstration/content.ts'
import { words } from './words.ts'

const { articles, teams, people } = content
const written = articles
  .filter(({ kind }) => kind === 'process')
  .map(({ path, language, meta }) => ({ path, language, say: words(language), ...(meta as typeof meta & Process) }))

let pages: ReadonlyMap<string, Entries>
beforeAll(async () => {
  pages = await entriesAt(written.map(({ path }) => path))
})

/** The entry below a heading that the interface names; without one, what stands at the head of the page. */
function entry({ path, say }: (typeof written)[number], heading?: string) {
  return pages.get(path)!(heading === undefined ? '' : say(heading))
}

test('has the channel to use, what is no channel, and where it holds', () => {
  allTold(written, (process) => {
    const { channel, applies_to, say } = process
    const meant = [
      ['channel', channel.use],
      ['not_channel', channel.not],
      ['location', applies_to?.location],
      ['business_line', applies_to?.business_line],
    ].flatMap(([key, text]) => (text === undefined ? [] : [say(`process.${key}`) + text]))
    return { meant, told: standing(entry(process, 'process.what_for').text, meant) }
  })
  expect(written.filter(({ applies_to }) => applies_to?.location && applies_to.business_line)).not.toEqual([])
})

test('has both owners at its head, each leading to where one reaches them', () => {
  const nameOf = (id: string, language: (typeof written)[number]['language']) =>
    squeezed([...teams, ...people].find((one) => one.id === id)?.name[language] ?? '')
  allTold(written, (process) => {
    const { owner, receiver_owner = owner, language } = process
    const { links } = entry(process)
    const leads = (id: string) =>
      links.some(({ text, href }) => text === nameOf(id, language) && RegExp(`[/#]${id}/?$`).test(href))
    return { meant: [owner, receiver_owner], told: [owner, receiver_owner].filter(leads) }
  })
})

test('says how far it has got', () => {
  allTold(written, (process) => {
    const meant = [process.say(`process.state_${process.state.replace('-', '_')}`)]
    return { meant, told: standing(entry(process).text, meant) }
  })
})

test.each(['bottleneck', 'exception'] as const)('has the %s of every step with that step', (key) => {
  allTold(written, (process) => {
    const { items } = entry(process, 'process.told')
    const sentences = process.steps.map((step) => {
      const what = step[key]?.replace(/[.。]$/, '')
      return what === undefined ? [] : [process.say(`process.${key}`, { what })]
    })
    return { meant: sentences.flat(), told: sentences.flatMap((each, at) => standing(items[at] ?? '', each)) }
  })
})

test('has every rung of the ladder, in its order: when, whom, how', () => {
  allTold(written, (process) => ({
    meant: process.ladder.map(({ when, who, how }) => when + who + how),
    told: entry(process, 'process.stalls').items,
  }))
})

describe('how it is kept right', () => {
  test('has the promise, and every target beside what was reached', () => {
    allTold(written, (process) => {
      const { targets, say, language } = process
      const whole = targets && { measure: say('process.whole'), target: lengthInWords(targets.total, language) }
      const figures = targets && whole ? [whole, ...targets.figures] : []
      const meant = figures
        .map((figure) => ({ actual: '–', ...figure }))
        .map((row) => row.measure + row.target + row.actual)
      const rows = entry(process, 'process.upkeep').items
      return { meant, told: meant.filter((row) => rows.includes(squeezed(row))) }
    })
    expect(written.flatMap(({ targets }) => targets?.figures ?? []).filter(({ actual }) => actual)).not.toEqual([])
  })

  test('has every change under its heading, the newest first, with its day', () => {
    allTold(written, (process) => {
      const { text } = entry(process, 'process.upkeep')
      const changes = process.improvements.map(({ on, change }) => change + dateInWords(on, process.language))
      const meant = changes.length === 0 ? [] : [process.say('process.improvements') + changes.join('')]
      return { meant, told: standing(text, meant) }
    })
  })
})
