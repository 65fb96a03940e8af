/**
 * `npm run new -- guide|process|faq|request|person|team "Title" [--slug short-name]`: begins an article, a request type,
 * a person or a team in `CONTENT_DIR` (./content), ready to be written on. Nothing that exists is overwritten.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { listFiles } from '../content/files.ts'
import { gather } from '../content/material.ts'
import { hoursNames, topicNames } from '../content/rules/names.ts'
import { idsOf } from '../content/rules/unknown.ts'
import { articleFolders, Slug, type ArticleKind } from '../content/schema.ts'
import * as templates from '../content/templates.ts'
import { contentDir } from './folders.ts'

const kinds = ['guide', 'process', 'faq', 'request', 'person', 'team'] as const
type Kind = (typeof kinds)[number]

function stop(en: string, zh: string): never {
  console.error(`${en}\n${zh}`)
  process.exit(1)
}

const { values, positionals } = argumentsOf()
const kind = kinds.find((known) => known === positionals[0])
const title = positionals.slice(1).join(' ').trim()
if (!kind || title === '') {
  stop(
    `Say what to begin and how it is called: npm run new -- ${kinds.join('|')} "Title"`,
    `请写明要新建什么，以及它的标题：npm run new -- ${kinds.join('|')} "标题"`,
  )
}
const slug = values.slug ?? templates.slugOf(title)
if (!Slug.safeParse(slug).success) {
  stop(
    `No address can be made of “${title}”. Give a short name of small letters a–z, digits and hyphens: --slug annual-leave`,
    `“${title}”无法变成网页地址。请另给一个由小写字母 a–z、数字和短横线组成的短名，例如：--slug annual-leave`,
  )
}

/** Options that do not exist are as good as none: the usage is told. */
function argumentsOf() {
  try {
    return parseArgs({ options: { slug: { type: 'string' } }, allowPositionals: true })
  } catch {
    return { values: {}, positionals: [] }
  }
}

const material = gather(await listFiles(contentDir), undefined)
const first = (names: Iterable<string> | undefined, otherwise: string) => [...(names ?? [])][0] ?? otherwise
const mail = [...material.teams, ...material.people]
  .map(({ data }) => data?.mail)
  .find((address) => address !== undefined)
const beginning: templates.Beginning = {
  ...{ slug, title, today: new Date().toISOString().slice(0, 10) },
  team: first(idsOf(material.teams), 'team'),
  person: first(idsOf(material.people), 'person'),
  topic: first(topicNames(material), 'topic'),
  hours: first(hoursNames(material), 'hours'),
  mailDomain: mail?.split('@')[1] ?? 'example.com',
}

/** Ids that a new thing of this kind must not have. */
function taken(of: Kind): ReadonlySet<string> {
  if (of === 'request') return new Set(material.requests.map(({ id }) => id))
  if (of === 'person' || of === 'team') return idsOf([...material.teams, ...material.people])
  return new Set(material.articles.map(({ id }) => id))
}

if (taken(kind).has(slug)) {
  stop(`“${slug}” exists already. Give another name with --slug.`, `“${slug}”已经存在。请用 --slug 换一个名称。`)
}

const listed = { person: 'directory/people.yaml', team: 'directory/teams.yaml' } as const
const list = kind === 'person' || kind === 'team' ? listed[kind] : undefined
const folderOf = kind === 'request' ? 'requests' : list === undefined ? articleFolders[kind as ArticleKind] : ''
const file = join(contentDir, list ?? `${folderOf}/${slug}.${kind === 'request' ? 'yaml' : 'md'}`)
const before = await readFile(file, 'utf8').catch(() => '')
if (before !== '' && list === undefined) {
  stop(`${file} exists already. Give another name with --slug.`, `${file} 已经存在。请用 --slug 换一个名称。`)
}
// A list that is written as empty ends where its first entry begins.
const open = before.replace(/^\[\s*\]\s*$/m, '')
const kept = open === '' || open.endsWith('\n') ? open : `${open}\n`
await mkdir(dirname(file), { recursive: true })
await writeFile(file, kept + textOf(kind))

const place = `${relative(process.cwd(), file)}:${kept.split('\n').length}`
console.log(`Begun: ${place}\nWrite what is missing there, then look at it with: npm run check`)
console.log(`已新建：${place}\n请补全内容，然后运行 npm run check 检查。`)

function textOf(of: Kind): string {
  if (of === 'request') return templates.requestTemplate(beginning)
  if (of === 'person') return templates.personTemplate(beginning)
  if (of === 'team') return templates.teamTemplate(beginning)
  return templates.articleTemplate(of, beginning)
}
