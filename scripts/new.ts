/**
 * `npm run new -- guide|process|faq|request|journey|checklist|person|team "Title" [--slug short-name]`: begins an article, a
 * request type, a journey, a checklist for audits, a person or a team in `CONTENT_DIR` (./content), ready to be written on.
 * Nothing that exists is overwritten.
 */
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { appended } from '../content/appended.ts'
import { listFiles } from '../content/files.ts'
import { gather } from '../content/material.ts'
import { hoursNames, topicNames } from '../content/rules/names.ts'
import { today } from '../content/rules/today.ts'
import { takenNames } from '../content/rules/taken-anchor.ts'
import { idsOf } from '../content/rules/unknown.ts'
import { articleFolders, Slug, type ArticleKind } from '../content/schema.ts'
import * as yamls from '../content/templates-yaml.ts'
import * as templates from '../content/templates.ts'
import { contentDir } from './folders.ts'

const kinds = ['guide', 'process', 'faq', 'request', 'journey', 'checklist', 'person', 'team'] as const
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

const material = await gather(await listFiles(contentDir))
const first = (names: Iterable<string> | undefined, otherwise: string) => [...(names ?? [])][0] ?? otherwise
const mail = [...material.teams, ...material.people]
  .map(({ data }) => data?.mail)
  .find((address) => address !== undefined)
const beginning: templates.Beginning = {
  ...{ slug, title, today: today(material.portal, new Date()).toString() },
  team: first(idsOf(material.teams), 'team'),
  person: first(idsOf(material.people), 'person'),
  topic: first(topicNames(material), 'topic'),
  hours: first(hoursNames(material), 'hours'),
  mailDomain: mail?.split('@')[1] ?? 'example.com',
}

/** What is a YAML file of its own: its folder, and its name in the material. */
const yamlFolders = {
  request: { folder: 'requests', of: 'requests' },
  journey: { folder: 'journeys', of: 'journeys' },
  checklist: { folder: 'audits', of: 'checklists' },
} as const

function isFile(of: Kind): of is keyof typeof yamlFolders {
  return Object.hasOwn(yamlFolders, of)
}

/** Parts of the page on which things of a kind stand. */
const parts: readonly string[] = Object.hasOwn(takenNames, kind) ? takenNames[kind as keyof typeof takenNames] : []
if (parts.includes(slug)) {
  stop(
    `“${slug}” is taken: a part of the page of every ${kind} is called so. Give another name, for example --slug our-${slug}`,
    `“${slug}”已被占用：页面上有一处就叫这个名字。请另给一个短名，例如：--slug our-${slug}`,
  )
}

/** Ids of the things of a kind, of which each has its own. */
function taken(of: Kind): ReadonlySet<string> {
  if (isFile(of)) return new Set(material[yamlFolders[of].of].map(({ id }) => id))
  if (of === 'person' || of === 'team') return idsOf([...material.teams, ...material.people])
  return new Set(material.articles.map(({ id }) => id))
}

if (taken(kind).has(slug)) {
  stop(`“${slug}” exists already. Give another name with --slug.`, `“${slug}”已经存在。请用 --slug 换一个名称。`)
}

const listed = { person: 'directory/people.yaml', team: 'directory/teams.yaml' } as const
const list = kind === 'person' || kind === 'team' ? listed[kind] : undefined
const name = list ?? nameOf(kind)
const file = join(contentDir, name)
await mkdir(dirname(file), { recursive: true })
const line = list === undefined ? await begun() : await listedIn(list)

function nameOf(of: Kind): string {
  return isFile(of) ? `${yamlFolders[of].folder}/${slug}.yaml` : `${articleFolders[of as ArticleKind]}/${slug}.md`
}

/** A file of its own, where no file has that name, nor its twin in .mdx. */
async function begun(): Promise<number> {
  const twin = material.files.names.find((other) => other === name || other === `${name}x`)
  if (twin !== undefined) return existing(twin)
  await writeFile(file, textOf(kind as Kind), { flag: 'wx' }).catch((error: unknown) =>
    error instanceof Error && 'code' in error && error.code === 'EEXIST'
      ? existing(name)
      : Promise.reject(error as Error),
  )
  return 1
}

function existing(other: string): never {
  stop(`${other} exists already. Give another name with --slug.`, `${other} 已经存在。请用 --slug 换一个名称。`)
}

/** One more entry at the end of a list, which keeps every letter it has; a list that cannot take it is left alone. */
async function listedIn(path: string): Promise<number> {
  const before = material.files.names.includes(path) ? material.files.texts.get(path) : ''
  const entry = textOf(kind as Kind)
  const grown = before === undefined ? undefined : appended(before, entry)
  if (grown === undefined) {
    stop(
      `Nothing was written, because nothing can be added to ${path} as it stands. See with npm run check whether it has faults; its entries should begin with “- ” at the start of a line.`,
      `没有写入任何内容，因为 ${path} 现在的写法无法在末尾添加。请运行 npm run check 看看它有没有错误；每一项都应在行首以“- ”开头。`,
    )
  }
  // An empty list in brackets is the one thing that has to go.
  if (before !== undefined && grown.text.startsWith(before)) await appendFile(file, grown.text.slice(before.length))
  else await writeFile(file, grown.text)
  return grown.line
}

const place = `${relative(process.cwd(), file)}:${line}`
console.log(`Begun: ${place}\nWrite what is missing there, then look at it with: npm run check`)
console.log(`已新建：${place}\n请补全内容，然后运行 npm run check 检查。`)

function textOf(of: Kind): string {
  if (of === 'request') return yamls.requestTemplate(beginning)
  if (of === 'journey') return yamls.journeyTemplate(beginning)
  if (of === 'checklist') return yamls.checklistTemplate(beginning)
  if (of === 'person') return yamls.personTemplate(beginning)
  if (of === 'team') return yamls.teamTemplate(beginning)
  return templates.articleTemplate(of, beginning)
}
