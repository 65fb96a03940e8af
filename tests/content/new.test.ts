/** What `npm run new` writes can be checked, and published, as it is. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readContent } from '../../content/read.ts'
import { appended } from '../../content/appended.ts'
import { placesIn } from '../../content/positions.ts'
import { articleTemplate, slugOf } from '../../content/templates.ts'
import { readYaml } from '../../content/yaml.ts'
import { runQuietly } from '../../scripts/steps.ts'
import { fixture } from './folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-new-'))
  await cp(fixture('content-whole'), folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const beginning = { today: '', team: '1e3', person: 'a', topic: 'a', hours: 'a', mailDomain: 'a' }
const begin = (...args: string[]) => runQuietly('node', ['scripts/new.ts', ...args], { CONTENT_DIR: folder })
const text = (file: string) => readFile(join(folder, file), 'utf8')

test('every kind of thing begins without a fault', async () => {
  const kinds = ['guide', 'process', 'faq', 'request', 'journey', 'checklist', 'person', 'team']
  for (const kind of kinds) expect(await begin(kind, `It’s a ${kind}: yes`)).toMatchObject({ code: 0 })
  const { content, faults } = await readContent(folder)
  expect(faults).toEqual([])
  expect(content?.requests.map(({ id, name }) => [id, name.en])).toContainEqual([
    'its-a-request-yes',
    'It’s a request: yes',
  ])
  expect(content?.journeys.map(({ id }) => id)).toContain('its-a-journey-yes')
  expect(content?.checklists.map(({ id }) => id)).toContain('its-a-checklist-yes')
  expect(content?.people.at(-1)).toMatchObject({
    id: 'its-a-person-yes',
    team: 'front-desk',
    mail: 'its.a.person.yes@birch.example',
  })
  expect(content?.teams.at(-1)).toMatchObject({ id: 'its-a-team-yes', lead: 'mei-lin', hours: 'town' })
  expect(await text('processes/its-a-process-yes.md')).toMatch(
    /^---\nid: its-a-process-yes\ntitle: 'It’s a process: yes'\n/,
  )
})

test.each([
  ['checklist', 'Risks'],
  ['team', 'Gaps'],
  ['person', 'Rota'],
])('a %s cannot be called as a part of its page is: %s', async (kind, title) => {
  const { code, output } = await begin(kind, title)
  expect(code).toBe(1)
  expect(output).toContain('is taken')
})

test('a list that was empty gets its first entry', async () => {
  await writeFile(join(folder, 'directory/people.yaml'), '# Nobody yet.\n[]\n')
  expect(await begin('person', 'Mei Lin')).toMatchObject({ code: 0 })
  const { content } = await readContent(folder)
  expect(content?.people.map(({ id }) => id)).toEqual(['mei-lin'])
})

test.each([
  ['in another encoding', Buffer.from('- id: a\n  name: \xb2\xc6\n', 'latin1')],
  ['written in brackets', Buffer.from('[{ id: a }]\n')],
  ['that is indented', Buffer.from('  - id: a\n')],
  ['that has faults', Buffer.from('- id: a\n\tname: b\n')],
  ['that is no list', Buffer.from('id: a\n')],
])('a list %s is left as it is, and said so', async (_, bytes) => {
  await writeFile(join(folder, 'directory/people.yaml'), bytes)
  const { code, output } = await begin('person', 'Ada Long')
  expect(code).toBe(1)
  expect(output).toContain('directory/people.yaml')
  expect(await readFile(join(folder, 'directory/people.yaml'))).toEqual(bytes)
})

test('an article is not begun beside its twin in .mdx', async () => {
  await writeFile(join(folder, 'guides/moving.mdx'), await text('guides/rooms.md'))
  expect(await begin('guide', 'Moving')).toMatchObject({ code: 1, output: expect.stringContaining('.mdx') as string })
})

test('the day of a new article is that of the portal', async () => {
  const portal = await text('portal.yaml')
  const days = new Set<string>()
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
    await writeFile(join(folder, 'portal.yaml'), portal.replace('\nzone: Europe/London', `\nzone: ${zone}`))
    await begin('guide', zone)
    days.add(/last_reviewed_on: (.*)/.exec(await text(`guides/${slugOf(zone)}.md`))?.[1] ?? '')
  }
  expect(days.size).toBe(2)
})

describe('one more entry', () => {
  test.each([
    ['', '- id: x\n', 1],
    ['# none\n', '# none\n- id: x\n', 2],
    ['- id: a', '- id: a\n- id: x\n', 2],
    ['- id: a\r\n', '- id: a\r\n- id: x\r\n', 2],
    ['-\n  id: a\n', '-\n  id: a\n- id: x\n', 3],
  ])('stands at the end of %j', (before, after, line) => {
    expect(appended(before, '- id: x\n')).toEqual({ text: after, line })
  })

  test.each(['[{ id: a }]', '  - id: a\n', '- id: a\n...\n', '- id: a\n  b: c: d', 'id: a', '~'])(
    'is not put into %j',
    (before) => expect(appended(before, '- id: x\n')).toBeUndefined(),
  )
})

test.each(['2026', 'True', '1e3', 'Null', '007'])('a thing called %s has that name', async (title) => {
  const written = articleTemplate('guide', { ...beginning, title, slug: slugOf(title) })
  const { value } = readYaml(written.split('---')[1] ?? '', { file: '', offset: 0, placeOf: placesIn(written) })
  expect(value).toMatchObject({ id: slugOf(title), title, owner: '1e3' })
})

test('says in both languages where to write on', async () => {
  const { output } = await begin('person', 'Ada Long')
  expect(output).toContain('directory/people.yaml:7')
  expect(output).toContain('npm run check')
  expect(output).toContain('已新建')
})

test('what exists is left as it is', async () => {
  const before = await text('guides/travel.md')
  const { code, output } = await begin('guide', 'Travel')
  expect(code).toBe(1)
  expect(output).toContain('--slug')
  expect(await text('guides/travel.md')).toBe(before)
})

test('a Chinese title asks for a short name, and takes it', async () => {
  expect(await begin('guide', '年假')).toMatchObject({ code: 1, output: expect.stringContaining('--slug') as string })
  expect(await begin('guide', '年假', '--slug', 'annual-leave')).toMatchObject({ code: 0 })
  expect(await text('guides/annual-leave.md')).toContain('title: 年假')
})

test.each([[[]], [['guide']], [['gide', 'Title']], [['guide', 'Title', '--slog', 'x']]])(
  '%j is answered with how to ask',
  async (args) => {
    expect(await begin(...args)).toMatchObject({
      code: 1,
      output: expect.stringContaining('npm run new -- guide|process') as string,
    })
  },
)

describe('the short name of a title', () => {
  test.each([
    ['Annual leave', 'annual-leave'],
    ['  What’s a café — & why?  ', 'whats-a-cafe-why'],
    ['VPN 2.0', 'vpn-2-0'],
    ['年假 annual', ''],
    ['!?', ''],
  ])('of %s is %s', (title, slug) => expect(slugOf(title)).toBe(slug))

  test('ends with a whole word', () => {
    const slug = slugOf('one two three four five six seven eight nine ten eleven twelve thirteen')
    expect(slug.length).toBeLessThanOrEqual(60)
    expect(slug).toMatch(/-ten$|-eleven$|-twelve$/)
  })
})
