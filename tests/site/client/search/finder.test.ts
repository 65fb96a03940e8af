/** What a query waits for in the browser, and what it goes on without. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { SearchDoc } from '../../../../site/search/index.ts'
import { docs } from '../../search/docs.ts'
import { reader } from './reader.ts'

// Node 20 has no navigator; a browser that says nothing of saving data has one.
beforeAll(() => void vi.stubGlobal('navigator', {}))
afterAll(() => void vi.unstubAllGlobals())

const named = (article: string) => ({ article, id: `process/${article}/en`, path: `/processes/${article}/` })

/** Its steps have one anchor, and its sheet that of its lead. */
const refund: SearchDoc = {
  ...named('refund'),
  ...{ kind: 'process', language: 'en', title: 'Give money back', description: '', team: 'finance' },
  ...{ aliases: [], questions: [], learned: [] },
  sections: [
    { anchor: '', title: '', text: 'Customers get back what they paid twice.' },
    { anchor: 'steps', title: 'Take the letter', text: 'A letter with a date' },
    { anchor: 'steps', title: 'Compare the amount with the ledger', text: 'The ledger of the month' },
    { anchor: 'steps', title: 'Sign the transfer', text: '' },
    { anchor: 'steps', title: 'Tell the customer', text: 'A mail with the day' },
    { anchor: '', title: '', text: 'A receipt · Whoever asks' },
  ],
}

const first = async (answer: Promise<{ hits: readonly { article: string }[] }>) => (await answer).hits[0]?.article

describe('a query waits for what it needs', () => {
  test('and for no other language', async () => {
    const { search, asked } = reader('en')
    expect(await first(search('payslip'))).toBe('pay')
    expect(asked.filter((address) => address.includes('zh-'))).toEqual([])
  })

  test('of a language that cannot be had it is told once, and answered without', async () => {
    const { search, breaks } = reader('en')
    await search('payslip')
    breaks((address) => address.includes('zh-'))
    const answer = await search('报销')
    expect(answer.ready).toBe(false)
    expect(await first(search('expense claim'))).toBe('claim')
  })

  test('a language that is open and loses its shards takes nothing from the others', async () => {
    const { search, breaks } = reader('en')
    await search('payslip')
    await search('报销')
    breaks((address) => address.startsWith('/search/zh-'))
    const answer = await search('reach the network drive')
    expect(answer.ready).toBe(true)
    expect(answer.hits[0]?.article).toBe('drive')
  })

  test('whose shards cannot be had is not ready, and the next one is', async () => {
    const { search, breaks } = reader('en')
    breaks((address) => address.endsWith('.bin'))
    expect((await search('payslip')).ready).toBe(false)
    breaks(() => false)
    expect(await first(search('payslips'))).toBe('pay')
  })

  test.each(['.bin', 'en.'])('is asked again with Enter once what was away is back (%s)', async (away) => {
    const { search, breaks } = reader('en')
    breaks((address) => address.includes(away))
    expect((await search('payslip', true)).ready).toBe(false)
    breaks(() => false)
    expect(await first(search('payslip'))).toBe('pay')
  })
})

test('a page that stands open goes on after a release', async () => {
  const { search, publishes } = reader('en')
  await search('payslip')
  const [some] = docs
  publishes([
    ...docs,
    { ...some!, id: 'guide/kitchen/en', article: 'kitchen', title: 'The kitchen on the second floor' },
  ])
  expect(await first(search('kitchen second floor'))).toBe('kitchen')
})

describe('what is told', () => {
  test('is of the newest question alone, however many are asked at once', async () => {
    const { told } = reader('en')
    const all = await told(['p', 'pa', 'pay', 'payslip'])
    expect(new Set(all.map(({ turn }) => turn))).toEqual(new Set([4]))
    expect(all.at(-1)?.answer.hits[0]?.article).toBe('pay')
  })

  test('says of each hit what it leads to', async () => {
    const { told } = reader('en')
    const { answer, said } = (await told(['which day are we paid'])).at(-1)!
    expect(said).toHaveLength(answer.hits.length)
    const { sections } = docs.find(({ article, language }) => article === 'pay' && language === 'en')!
    expect(Object.values(said[0]!.texts)).toEqual(sections.map(({ text }) => text).filter((text) => text !== ''))
  })

  test('of a step is what that step says, and of a page how it begins, whatever else has their anchors', async () => {
    const { told } = reader('en', [...docs, refund])
    const { answer, said } = (await told(['compare amount with ledger'])).at(-1)!
    expect(answer.hits[0]).toMatchObject({
      article: 'refund',
      section: { title: 'Compare the amount with the ledger' },
    })
    expect(said[0]!.texts).toEqual({ steps: 'The ledger of the month', '': 'Customers get back what they paid twice.' })
  })

  test('of a step without words is nothing, not what the step beside it says', async () => {
    const { told } = reader('en', [...docs, refund])
    const { answer, said } = (await told(['sign the transfer'])).at(-1)!
    expect(answer.hits[0]).toMatchObject({ article: 'refund', section: { title: 'Sign the transfer' } })
    expect(said[0]!.texts).not.toHaveProperty('steps')
  })
})

test('what an older question waited for is given up where a newer one waits', async () => {
  const { asked, abandoned, search, holds } = reader('en')
  const shards = () => asked.filter((address) => address.endsWith('.bin'))
  holds(true)
  void search('报销')
  await expect.poll(() => shards().length).toBeGreaterThan(0)
  const older = shards()
  void search('payslip', true)
  await expect.poll(() => abandoned.toSorted()).toEqual(older.toSorted())
  holds(false)
  expect(await first(search('报销'))).toBe('travel')
})

describe('what is brought ahead', () => {
  const opened = (asked: readonly string[]) =>
    ['zh-hans', 'zh-hant'].every((each) => asked.some((a) => a.startsWith(each)))

  test('goes on without a pack that cannot be had, opens the other languages and is not begun again', async () => {
    const { ahead, asked, bringAhead, breaks } = reader('en')
    breaks((address) => address.includes('.terms.'))
    bringAhead()
    await expect.poll(() => opened(asked)).toBe(true)
    expect(ahead.filter((address) => address.includes('.terms.'))).toHaveLength(1)
    expect(ahead.length).toBeGreaterThan(3)
    const before = asked.length
    bringAhead()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked).toHaveLength(before)
  })

  test('is brought anew after a release', async () => {
    const { ahead, asked, bringAhead, breaks, search, publishes } = reader('en')
    breaks((address) => address.endsWith('.bin'))
    bringAhead()
    await expect.poll(() => opened(asked)).toBe(true)
    const before = ahead.length
    breaks(() => false)
    publishes([...docs, refund])
    expect(await first(search('money back'))).toBe('refund')
    bringAhead()
    await expect.poll(() => ahead.length).toBeGreaterThan(before)
  })
})
