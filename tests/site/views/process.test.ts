/** The page of a process that nobody translated. */
import { expect, test } from 'vitest'
import { editionOf } from '../../../site/views/edition.ts'
import { processPageOf } from '../../../site/views/process.ts'
import { shelfOf } from '../../../site/views/shelf.ts'
import { article, edition } from './edition.ts'

test('is told in its own words throughout, and leads to the pages of the language it stands in', async () => {
  const chinese = await edition('zh-hans', [{ file: 'processes/hire.zh-hans.mdx' }])
  const page = await processPageOf(chinese, article(chinese, 'hire'))
  expect(page.say.language).toBe('en')
  expect(page).toMatchObject({
    state: 'Live',
    gives: { name: 'Front desk', href: '/zh-hans/directory/front-desk/' },
    receiverOwner: { name: 'Mei Lin' },
    steps: [{ title: 'Ask', limit: '1 day', phase: 'Intake.' }, { title: 'Agree' }],
    card: '/zh-hans/processes/hire/card/',
  })
  expect(page.inputs.map(({ by }) => by?.href)).toEqual(['/zh-hans/processes/hire/'])
  for (const { href } of [...page.receives, ...page.journeys]) expect(href).toMatch(/^\/zh-hans\//)
  // Nobody else's links were changed by it.
  expect(shelfOf(await editionOf('en')).map(({ path }) => path)).not.toContainEqual(expect.stringContaining('zh-hans'))
})

test('is told in the words of the page where somebody translated it', async () => {
  const chinese = await edition('zh-hans')
  const { say, gives } = await processPageOf(chinese, article(chinese, 'hire'))
  expect([say.language, gives.name]).toEqual(['zh-hans', '前台'])
})
