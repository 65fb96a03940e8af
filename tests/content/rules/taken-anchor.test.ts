/** What is named as another part of its page is: a link to one of the two would lead to the other. */
import { expect, test } from 'vitest'
import { placeIn, readSpoiled, spoiled, told, type Edit } from '../folder.ts'

const texts = spoiled([])
const person = String(texts.get('directory/people.yaml')).replace('mei-lin', 'rota')
const team = String(texts.get('directory/teams.yaml')).split('- id: finance')[0]!.replace('front-desk', 'matrix')
const before = (file: string, from: string, more: string): Edit => ({ file, from, to: more + from })

test.each<[string, Edit, string]>([
  ['a person', before('directory/people.yaml', '- id: mei-lin', person), 'rota\n'],
  ['a team', before('directory/teams.yaml', '- id: front-desk', team), 'matrix\n'],
  [
    'a term',
    before('terms.yaml', '- id', '- { id: text, term: { en: T, zh-hans: 文 }, definition: { en: D, zh-hans: 定 } }\n'),
    'text, term',
  ],
  [
    'a topic',
    before('portal.yaml', '  - { id: money', '  - { id: text, name: { en: T, zh-hans: 文 } }\n'),
    'text, name',
  ],
  ['a heading of an article', before('faqs/pay.md', 'On the 25th.', '## Text\n\n'), '## Text'],
  ['a heading of a process', before('processes/hire.md', 'See [the', '## Steps\n\n'), '## Steps'],
])('%s is told at its place', async (_, edit, mark) => {
  const place = placeIn(String(spoiled([edit]).get(edit.file)), mark)
  expect(told(await readSpoiled([edit]))).toEqual([`${edit.file}:${place} taken-anchor`])
})

test('a checklist is told at the beginning of its file, whose name it has', async () => {
  const checklist = `name: { en: A, zh-hans: 甲 }
purpose: { en: A, zh-hans: 甲 }
owner: finance
parts: [{ part: plan, questions: [{ en: A?, zh-hans: 甲？ }] }]
`
  const found = told(await readSpoiled([{ file: 'audits/risks.yaml', to: checklist }]))
  expect(found).toEqual(['audits/risks.yaml:1:1 taken-anchor'])
})

test('a heading of a guide may be one that only processes have beside it', async () => {
  expect(told(await readSpoiled([before('faqs/pay.md', 'On the 25th.', '## Steps\n\n')]))).toEqual([])
})
