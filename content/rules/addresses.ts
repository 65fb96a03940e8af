/** Every address of the portal that an article can link to, with the anchors of each page in each language. */
import type { ArticleFile } from '../article-file.ts'
import { textAt, uses } from '../entries.ts'
import type { Page } from '../markdown.ts'
import type { Material } from '../material.ts'
import { articleFolders, type Language } from '../schema.ts'
import { addressOf } from '../traditional-page.ts'
import { personNames, teamNames, termNames, topicNames } from './names.ts'
import { idsOf } from './unknown.ts'

/** The anchors of a page; undefined where they are not known, so that any will do. */
export type Anchors = ReadonlySet<string> | undefined

export interface Addresses {
  /** Without language: links are written so, and lead to the reader's language. */
  readonly all: ReadonlySet<string>
  readonly has: (address: string) => boolean
  readonly anchors: (address: string, language: Language) => Anchors
}

/** Places that the sheet of every process has, beside its own headings. */
export const SHEET = ['steps', 'steps-told']

/** Places of the page of dependencies, and of the page of audits, beside teams and checklists. */
export const DEPENDENCIES = ['matrix', 'gaps']
export const AUDITS = ['calendar', 'findings', 'risks']

/** Drafts can be linked to from drafts only. */
export function addressesOf(material: Material, drafts: boolean): Addresses {
  const { defaultLanguage } = material
  const articles = articlePages(material, drafts)
  const teams = teamNames(material)
  const others = new Map([
    ...shelves(material),
    ...directoryPages(material),
    ...pagesAcrossProcesses(material),
    ...[...articles.keys()].filter(isProcess).map((process): Known => [`${process}card/`, new Set(['card-steps'])]),
  ])
  const all = new Set([...articles.keys(), ...others.keys()])
  return {
    all,
    // While the teams cannot be read, any of them may be there.
    has: (address) => all.has(address) || (!teams && /^\/directory\/[^/]+\/$/.test(address)),
    anchors(address, language) {
      const page = articles.get(address)
      return page ? page.get(page.has(language) ? language : defaultLanguage) : others.get(address)
    },
  }
}

type Known = readonly [address: string, anchors: Anchors]

const isProcess = (address: string) => address.startsWith(`/${articleFolders.process}/`)

function shelves(material: Material): Known[] {
  const topics = topicNames(material)
  return [
    ['/', topics],
    ...Object.values(articleFolders).map((folder): Known => [`/${folder}/`, topics]),
    ['/requests/', topics],
    ...material.requests.map(({ id }): Known => [`/requests/${id}/`, undefined]),
    ['/glossary/', termNames(material)],
    ['/search/', new Set()],
  ]
}

function directoryPages(material: Material): Known[] {
  const [teams, people] = [teamNames(material), personNames(material)]
  const members = (team: string) => idsOf(material.people.filter((person) => textAt(person, 'team') === team))
  const rota = (team: string) =>
    material.teams.some((entry) => textAt(entry, 'id') === team && [...uses(entry, 'rota')].length > 0) ? ['rota'] : []
  return [
    ['/directory/', new Set(['everyone'])],
    ['/directory/chart/', new Set(['by-team', 'by-line'])],
    ...[...(teams ?? [])].map((team): Known => [
      `/directory/${team}/`,
      people && new Set([...members(team), ...rota(team)]),
    ]),
  ]
}

/**
 * On the page of dependencies those teams have an anchor that provide something. Any team is taken here, as any topic on a page
 * of articles: a link to one without leads to the top of the right page.
 */
function pagesAcrossProcesses(material: Material): Known[] {
  const { journeys, checklists } = material
  const teams = teamNames(material)
  return [
    ['/dependencies/', teams && new Set([...DEPENDENCIES, ...teams])],
    ['/journeys/', new Set()],
    ...journeys.map(({ id }): Known => [`/journeys/${id}/`, new Set(['stops'])]),
    ['/audits/', new Set([...AUDITS, ...checklists.map(({ id }) => id)])],
  ]
}

function articlePages({ articles, traditional }: Material, drafts: boolean) {
  const pages = new Map<string, Map<Language, Anchors>>()
  const add = (article: ArticleFile, language: Language, page: Page | undefined) => {
    const languages = pages.get(addressOf(article)) ?? new Map<Language, Anchors>()
    const sheet = article.kind === 'process' ? SHEET : []
    const anchors = page && new Set([...page.headings.map(({ anchor }) => anchor), ...sheet])
    pages.set(addressOf(article), languages.set(language, anchors))
  }
  for (const article of articles) {
    if (article.misnamed || (article.draft && !drafts)) continue
    add(article, article.language, article.page)
    const made = traditional.get(article)
    if (made) add(article, 'zh-hant', made.page)
  }
  return pages
}
