/** Links and pictures. */
import { describe, expect, test } from 'vitest'
import { readSpoiled, type Edit } from '../folder.ts'

const edit = (to: string): Edit => ({ file: 'faqs/pay.md', from: 'On the 25th.', to })
async function faultsOf(markdown: string, others: readonly Edit[] = []): Promise<string[]> {
  const { faults } = await readSpoiled([edit(markdown), ...others])
  return faults.map(({ rule, message }) => `${rule}: ${message.en}`)
}

describe('a link', () => {
  test.each([
    '/',
    '/#money',
    '/search/?q=pay%20day',
    '/guides/',
    '/faqs/#money',
    '/requests/',
    '/requests/question/?q=pay',
    '/directory/',
    '/directory/#everyone',
    '/directory/finance/',
    '/directory/finance/#mei-lin',
    '/glossary/',
    '/glossary/#receipt',
    '/guides/travel/#receipts-1',
    '/processes/hire/#steps',
    '#when-is-pay-day',
    'https://elsewhere.example/a#b',
    'mailto:desk@birch.example',
    'tel:+44131',
  ])('to %s is alive', async (url) => expect(await faultsOf(`[x](${url})`)).toEqual([]))

  test.each([
    ['/guides/travel', '/guides/travel/'],
    ['/guides/travel.md', '/guides/travel/'],
    ['../guides/travel.md', '/guides/travel/'],
    ['travel.zh-hans.md', '/guides/travel/'],
    ['/zh-hans/guides/travel/', '/guides/travel/'],
    ['/faqs/travel/', '/guides/travel/'],
    ['/guides/travle/', '/guides/travel/'],
    ['/directory/finanse/', '/directory/finance/'],
    ['#when-is-payday', '#when-is-pay-day'],
    ['/guides/travel/#recieps', '#receipts'],
    ['/directory/finance/#mei-ling', '#mei-lin'],
    ['/guides/rooms/#window', '#blue-room'],
  ])('to %s is dead, and %s is named instead', async (url, meant) => {
    expect(await faultsOf(`[x](${url})`)).toEqual([
      expect.stringMatching(`^dead-link: .*[“ ]${meant.replaceAll('/', '\\/')}[”.]`),
    ])
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://x', '//elsewhere.example/', ''])(
    'to “%s” is none that a reader can follow',
    async (url) => expect(await faultsOf(`[x](<${url}>)`)).toEqual([expect.stringMatching(/^dead-link: /)]),
  )

  test('to a draft is dead for everybody but drafts', async () => {
    expect(await faultsOf('[x](/faqs/secret/)')).toEqual([expect.stringMatching(/^dead-link: /)])
    const draft = { file: 'faqs/secret.md', from: 'Nobody', to: '[Nobody](/faqs/secret/#what-is-it)' }
    expect(await faultsOf('x', [draft])).toEqual([])
  })

  test('that is written at the foot of the text is judged there', async () => {
    const { faults } = await readSpoiled([edit('[x][1]\n\n[1]: /guides/nowhere/')])
    expect(faults).toEqual([expect.objectContaining({ rule: 'dead-link', line: 15, column: 1 })])
  })

  test('goes to the default language’s page where its own language has none, with the anchors of that page', async () => {
    const file = 'guides/rooms.zh-hans.md'
    const own = (to: string) => readSpoiled([{ file, from: '左手边。', to }])
    expect((await own('[x](/faqs/pay/#when-is-pay-day)')).faults).toEqual([])
    expect((await own('[x](/faqs/pay/#何时发薪)')).faults).toMatchObject([{ rule: 'dead-link' }])
  })

  test('may have its anchor percent-encoded', async () => {
    const to = `[x](/guides/travel/#${encodeURIComponent('网络和文件')})`
    expect((await readSpoiled([{ file: 'guides/rooms.zh-hans.md', from: '左手边。', to }])).faults).toEqual([])
  })
})

describe('a link to a page across processes, or to one of the directory', () => {
  const text = '{ en: A, zh-hans: 甲 }'
  const stage = (id: string) =>
    `  - { id: ${id}, name: ${text}, when: ${text}, touch_points: [${text}], teams: [finance] }\n`
  const others: Edit[] = [
    {
      file: 'journeys/joining.yaml',
      to: `name: ${text}\nsummary: ${text}\nwho: ${text}\nowner: finance\nlast_reviewed_on: 2026-06-01\nreview_in: 1 year\nstages:\n${stage('a')}${stage('b')}`,
    },
    {
      file: 'audits/pdca.yaml',
      to: `name: ${text}\npurpose: ${text}\nowner: finance\nparts: [{ part: plan, questions: [${text}] }]\n`,
    },
    {
      file: 'directory/teams.yaml',
      from: '  mail: desk',
      to: `  rota:\n    from: 2026-06-01\n    through: 2026-09-30\n    shifts: [{ name: ${text}, zone: Europe/London, span: 09:00-17:00, people: [mei-lin] }]\n  mail: desk`,
    },
  ]

  test.each([
    '/dependencies/',
    '/dependencies/#gaps',
    '/dependencies/#finance',
    '/journeys/',
    '/journeys/joining/',
    '/journeys/joining/#stops',
    '/audits/',
    '/audits/#calendar',
    '/audits/#findings',
    '/audits/#risks',
    '/audits/#pdca',
    '/directory/chart/',
    '/directory/chart/#by-line',
    '/directory/front-desk/#rota',
    '/processes/hire/card/',
    '/processes/hire/card/#card-steps',
  ])('(%s) is alive', async (url) => expect(await faultsOf(`[x](${url})`, others)).toEqual([]))

  test.each([
    '/dependencies/#gapz',
    '/journeys/leaving/',
    '/audits/#pdsa',
    '/directory/chart/#by-name',
    '/directory/finance/#rota',
    '/guides/travel/card/',
    '/processes/fire/card/',
  ])('(%s) is dead where there is no such thing', async (url) =>
    expect(await faultsOf(`[x](${url})`, others)).toEqual([expect.stringMatching(/^dead-link: /)]),
  )
})

describe('a picture', () => {
  const picture = { file: 'faqs/slip.png', to: new Uint8Array([137, 80, 78, 71]) }

  test('beside the article is shown', async () =>
    expect(await faultsOf('![A slip](./slip.png)', [picture])).toEqual([]))

  test('that is not there is told, with the one that was meant', async () => {
    expect(await faultsOf('![A slip](./slib.png)', [picture])).toEqual([
      expect.stringMatching(/^dead-picture: .*“\.\/slip\.png”/),
    ])
  })

  test.each(['https://elsewhere.example/slip.png', '/slip.png', 'data:image/png;base64,AA'])(
    'at %s would not be shown',
    async (url) => {
      expect(await faultsOf(`![A slip](${url})`, [picture])).toEqual([expect.stringMatching(/^dead-picture: /)])
    },
  )

  test('without words is told', async () => {
    expect(await faultsOf('![ ](./slip.png)', [picture])).toEqual([expect.stringMatching(/^image-alt: /)])
    expect(await faultsOf('![][1]\n\n[1]: ./slip.png', [picture])).toEqual([expect.stringMatching(/^image-alt: /)])
  })
})

test.each(['./plan.pdf', 'plan.xlsx', '/files/plan.pdf'])(
  'a link to the file %s is told not to be served',
  async (url) => {
    expect(await faultsOf(`[plan](${url})`)).toEqual([expect.stringContaining('no files beside articles yet')])
  },
)
