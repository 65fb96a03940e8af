/** No fault hides another: any mistakes, made together, are all told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIn, readTexts, spoiled, told, type Edit } from './folder.ts'

/** A mistake, and where its fault is told: at `mark`, in the text as it is then. */
interface Mistake extends Edit {
  readonly rule: string
  readonly from: string
  readonly to: string
  readonly mark: string
}

const mistakes: readonly Mistake[] = [
  { file: 'portal.yaml', from: 'about:', to: 'abaut:', mark: 'abaut:', rule: 'schema' },
  { file: 'portal.yaml', from: 'team: front-desk', to: 'team: fornt-desk', mark: 'fornt-desk', rule: 'unknown-team' },
  {
    file: 'portal.yaml',
    from: 'section: receipts',
    to: 'section: reseipts',
    mark: 'reseipts',
    rule: 'unknown-section',
  },
  { file: 'directory/teams.yaml', from: 'hours: town', to: 'hours: tawn', mark: 'tawn', rule: 'unknown-hours' },
  { file: 'directory/people.yaml', from: '@birch', to: ' at birch', mark: 'mei.lin at', rule: 'schema' },
  { file: 'requests/question.yaml', from: '[travel]', to: '[travle]', mark: 'travle', rule: 'unknown-article' },
  { file: 'requests/question.yaml', from: 'kind: choice', to: 'kind: line', mark: 'name: room', rule: 'field-choices' },
  { file: 'terms.yaml', from: 'article: travel', to: 'article: trawel', mark: 'trawel', rule: 'unknown-article' },
  {
    file: 'interface/zh-hans.yaml',
    from: '  opened: 工单 {name}',
    to: '  shut: 工单 {name}',
    mark: 'sample:',
    rule: 'missing-word',
  },
  { file: 'interface/zh-hant.yaml', from: '{name} 已', to: '已', mark: '工單 已', rule: 'missing-word' },
  { file: 'guides/travel.md', from: 'owner: finance', to: 'owner: fynance', mark: 'fynance', rule: 'unknown-owner' },
  { file: 'guides/travel.md', from: '[question]', to: '[qestion]', mark: 'qestion', rule: 'unknown-request' },
  { file: 'guides/travel.md', from: '#mei-lin', to: '#mei-lan', mark: '[finance](', rule: 'dead-link' },
  { file: 'guides/travel.md', from: '### Abroad', to: '#### Abroad', mark: '#### Abroad', rule: 'heading-order' },
  { file: 'guides/travel.md', from: ':::note', to: ':::nots', mark: ':::nots', rule: 'callout' },
  { file: 'guides/travel.zh-hans.md', from: '#蓝色会议室', to: '#兰色会议室', mark: '[会议室]', rule: 'dead-link' },
  { file: 'guides/travel.zh-hans.md', from: 'title: 出差软件', to: 'title: 2026', mark: '2026\n', rule: 'schema' },
  { file: 'guides/rooms.zh-hans.md', from: '左手边', to: '![](./图.png)', mark: '![](', rule: 'image-alt' },
  { file: 'guides/rooms.zh-hant.md', from: 'id: rooms', to: 'id: room', mark: 'room\n', rule: 'id-differs' },
  { file: 'processes/hire.md', from: 'to: agree', to: 'to: agre', mark: 'agre }', rule: 'step-target' },
  { file: 'processes/hire.md', from: 'team: finance', to: 'team: finanze', mark: 'finanze', rule: 'unknown-team' },
  { file: 'processes/hire.md', from: 'limit: 1d', to: 'limit: 3d', mark: '2d\naudit', rule: 'step-limits' },
  {
    file: 'processes/hire.md',
    from: 'owner: mei-lin, due',
    to: 'owner: mei, due',
    mark: 'mei, due',
    rule: 'unknown-owner',
  },
  { file: 'processes/hire.md', from: 'title: Hire', to: 'titel: Hire', mark: 'titel', rule: 'schema' },
  { file: 'processes/hire.zh-hans.mdx', from: '{/* 注释 */}', to: '{注释}', mark: '{注释}', rule: 'mdx-component' },
  { file: 'faqs/pay.md', from: 'id: pay\n', to: '', mark: 'title: Pay', rule: 'missing-id' },
  { file: 'faqs/secret.md', from: 'Nobody', to: '[Nobody](/faqs/sekret/)', mark: '[Nobody', rule: 'dead-link' },
]

test('the fixture itself has no fault', async () => {
  expect(told(await readTexts(spoiled([])))).toEqual([])
})

describe.each(['\n', '\r\n'])('with lines that end in %j', (newline) => {
  test('any mistakes made together are all told, each at its place', async () => {
    const some = fc.subarray([...mistakes], { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(some, async (made) => {
        const texts = spoiled(made)
        const expected = made.map(({ file, mark, rule }) => `${file}:${placeIn(String(texts.get(file)), mark)} ${rule}`)
        const lined = new Map([...texts].map(([name, text]) => [name, String(text).replaceAll('\n', newline)]))
        const found = told(await readTexts(lined))
        for (const each of expected) expect(found).toContain(each)
      }),
      { numRuns: 40, examples: [[[...mistakes]], ...mistakes.map((mistake): [Mistake[]] => [[mistake]])] },
    )
  })
})
