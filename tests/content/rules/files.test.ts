/** Files: their names, their languages, their letters, their YAML. */
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readContent } from '../../../content/read.ts'
import { languages } from '../../../content/schema.ts'
import { fixture, placeIn, readSpoiled, spoiled, told, type Edit } from '../folder.ts'

const pay = String(spoiled([]).get('faqs/pay.md'))
const question = String(spoiled([]).get('requests/question.yaml'))
const faultsOf = async (...edits: Edit[]) => told(await readSpoiled(edits))

describe('a file', () => {
  test.each([
    ['faqs/Pay Day.md', pay],
    ['faqs/pay.fr.md', pay],
    ['faqs/pay.en.md', pay],
    ['faqs/pay.zh-hans.old.md', pay],
    ['faqs/more/pay.md', pay],
    ['faqs/pay.markdown', pay],
    ['requests/question.yml', question],
    [
      'requests/Any_Question.yaml',
      question.replace('en: Question', 'en: Q').replace('zh-hans: 提问 }\nsummary', 'zh-hans: 问 }\nsummary'),
    ],
    ['interface/fr.yaml', 'a: b'],
    ['portal.yml', ''],
    ['directory/team.yaml', ''],
  ])('called %s is told to be called otherwise', async (file, to) => {
    expect((await faultsOf({ file, to })).filter((fault) => !fault.includes('duplicate'))).toEqual([
      `${file}:1:1 file-name`,
    ])
  })

  test('of no concern here is left alone', async () => {
    expect(
      await faultsOf({ file: 'README.md', to: 'x' }, { file: 'golden.yaml', to: '' }, { file: 'guides/a.png', to: '' }),
    ).toEqual([])
  })

  test('with the address of another is told', async () => {
    const fault = await faultsOf({ file: 'faqs/pay.mdx', to: pay.replace('Pay', 'Payment') })
    expect(fault).toEqual(['faqs/pay.mdx:1:1 file-name'])
  })

  test('that is not UTF-8 is told, and nobody is blamed for what it holds', async () => {
    const gbk = Buffer.from('- id: front-desk\n  name: \xb2\xc6', 'latin1')
    expect(await faultsOf({ file: 'directory/teams.yaml', to: gbk })).toEqual(['directory/teams.yaml:1:1 syntax'])
  })

  test('of an article without frontmatter, or with one that never ends, is told', async () => {
    for (const to of ['Only text.', '---\nid: pay\ntitle: Pay\n']) {
      expect(await faultsOf({ file: 'faqs/pay.md', to })).toEqual(['faqs/pay.md:1:1 syntax'])
    }
  })
})

describe('a folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deskbook-files-'))
    await cp(fixture('content-whole'), join(folder, 'content'), { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const read = () => readContent(join(folder, 'content'))

  test('is read through links to files and folders, and a link in a circle does no harm', async () => {
    await rename(join(folder, 'content/faqs'), join(folder, 'faqs'))
    await rename(join(folder, 'content/portal.yaml'), join(folder, 'p.yaml'))
    await symlink('../faqs', join(folder, 'content/faqs'))
    await symlink('../p.yaml', join(folder, 'content/portal.yaml'))
    await symlink('../faqs', join(folder, 'faqs/circle'))
    await symlink('../content', join(folder, 'content/self'))
    const { content, faults } = await read()
    expect(faults).toEqual([])
    expect(content?.articles.some(({ path }) => path === '/faqs/pay/')).toBe(true)
  })

  test('with a link to nothing is told so', async () => {
    await symlink('nowhere.md', join(folder, 'content/guides/gone.md'))
    expect(told(await read())).toEqual(['guides/gone.md:1:1 syntax'])
  })

  test('may hold hidden files, which are not content', async () => {
    await mkdir(join(folder, 'content/.git/guides'), { recursive: true })
    await writeFile(join(folder, 'content/guides/.rooms.md'), '')
    await writeFile(join(folder, 'content/guides/._rooms.yaml'), '')
    expect(told(await read())).toEqual([])
  })

  test('without portal.yaml, or with an empty one, is told once', async () => {
    expect(await faultsOf({ file: 'portal.yaml' })).toEqual(['portal.yaml:1:1 missing-portal'])
    const { faults } = await readSpoiled([{ file: 'portal.yaml', to: '# soon\n' }])
    expect(faults.map(({ rule, message }) => `${rule} ${message.en}`)).toEqual([
      expect.stringMatching(/^schema This file is empty\. Write a group/),
    ])
  })
})

describe('a language', () => {
  test('other than the portal’s own is not enough for an article', async () => {
    expect(await faultsOf({ file: 'guides/rooms.md' })).toContain('guides/rooms.zh-hans.md:1:1 missing-language')
  })

  test('in which the portal is not published is told', async () => {
    const found = await faultsOf({ file: 'portal.yaml', from: '[en, zh-hans, zh-hant]', to: '[en, zh-hans]' })
    expect(found).toEqual(['guides/rooms.zh-hant.md:1:1 file-name'])
  })

  test('that is the default one is among the portal’s', async () => {
    const found = await faultsOf({ file: 'portal.yaml', from: '[en, zh-hans, zh-hant]', to: '[zh-hans, zh-hant]' })
    expect(found).toContain('portal.yaml:4:19 portal-language')
  })

  test('of the interface is told where its file is missing', async () => {
    expect(await faultsOf({ file: 'interface/zh-hant.yaml' })).toEqual(['interface/zh-hant.yaml:1:1 missing-word'])
  })
})

describe('a word of the interface', () => {
  const file = 'interface/zh-hans.yaml'
  test.each([
    ['that is a number', '工单 {name} 已提交', '12', '12\n', 'missing-word,word'],
    ['with nothing after its colon', ' 工单 {name} 已提交', '', 'opened:\n', 'missing-word,word'],
    ['that is a group elsewhere', 'opened: 工单 {name} 已提交', 'opened: { a: b }', 'opened: { a', 'missing-word'],
    [
      'with a blank that Deskbook does not fill in',
      'main: 主导航',
      'main: 主{x}',
      '主{x}',
      'missing-word,missing-word',
    ],
  ])('%s is told', async (_, from, to, mark, rules) => {
    const place = placeIn(String(spoiled([{ file, from, to }]).get(file)), mark)
    const expected = rules.split(',').map((rule) => `${file}:${place} ${rule}`)
    const found = await faultsOf({ file, from, to })
    expect(found.filter((fault) => fault.startsWith(file))).toEqual(expected)
  })

  test('that Deskbook needs is told where no language has it', async () => {
    const edits = languages.map((language) => ({ file: `interface/${language}.yaml`, from: '  skip:', to: '  skp:' }))
    const { faults } = await readSpoiled(edits)
    expect(faults.map(({ file, rule }) => `${file} ${rule}`)).toEqual(edits.map(({ file }) => `${file} missing-word`))
    for (const { message } of faults) expect(message.en).toContain('frame.skip')
  })

  test('that is a number is quoted letter by letter', async () => {
    const { faults } = await readSpoiled([{ file, from: '工单 {name} 已提交', to: '007' }])
    expect(faults.find(({ rule }) => rule === 'word')?.message.en).toContain('"007"')
  })

  test('in the singular needs no count', async () => expect(await faultsOf()).toEqual([]))
})

describe('YAML', () => {
  const terms = (to: string) => faultsOf({ file: 'terms.yaml', to: `${to}\n` })
  test.each([
    ['a tab', '- id: a\n\tterm: b', /^terms\.yaml:2:2 syntax$/],
    ['a text with a colon', '- id: a\n  term: this: that', /^terms\.yaml:2:9 syntax$/],
    ['an open bracket', '- id: [a', /^terms\.yaml:2:1 syntax$/],
    ['a text that begins with a star', '- id: a\n  abbreviation: *b', /^terms\.yaml:2:17 syntax$/],
    ['a text that begins with an ampersand', '- id: a\n  abbreviation: &b c', /^terms\.yaml:2:\d+ syntax$/],
    ['a text that begins with an exclamation mark', '- id: a\n  abbreviation: !b c', /^terms\.yaml:2:\d+ syntax$/],
    ['two documents', '- id: a\n---\n- id: b', /^terms\.yaml:2:1 syntax$/],
  ])('with %s is told', async (_, text, fault) => {
    const found = await terms(text)
    expect(found.filter((each) => each.startsWith('terms.yaml'))).toEqual([expect.stringMatching(fault)])
  })

  test('that would unfold without end is not unfolded', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`)
    const found = await terms(`a0: &a0 [x]\n${lines.join('\n')}\nz: *a30`)
    expect(found).toEqual(['terms.yaml:1:1 syntax'])
  })

  test('with a key of every object’s own is read as it stands', async () => {
    const found = await terms('- id: a\n  __proto__: { term: x }\n  constructor: 1')
    expect(found).toContain('terms.yaml:2:3 schema')
    expect(found).toContain('terms.yaml:3:3 schema')
  })

  test('that is empty, or a list with nothing in it, is no fault', async () => {
    const unreferred = { file: 'guides/travel.md', from: '[receipt](/glossary/#receipt)', to: 'receipt' }
    const chinese = { file: 'guides/travel.zh-hans.md', from: '[发票](/glossary/#receipt)', to: '发票' }
    for (const to of ['', '# nothing yet\n', '[]'])
      expect(await faultsOf({ file: 'terms.yaml', to }, unreferred, chinese)).toEqual([])
  })

  test('that is no list where a list is due is told', async () => {
    expect(await terms('id: a')).toContain('terms.yaml:1:1 schema')
  })
})
