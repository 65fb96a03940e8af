/** Every address of the portal that an article can link to, with the anchors of each page in each language. */
import type { ArticleFile } from '../article-file.ts'
import { textAt } from '../entries.ts'
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
export const SHEET = ['steps', 'stages']

/** Drafts can be linked to from drafts only. */
export function addressesOf(material: Material, drafts: boolean): Addresses {
  const { requests, people, defaultLanguage } = material
  const articles = articlePages(material, drafts)
  const [topics, terms, teams] = [topicNames(material), termNames(material), teamNames(material)]
  const others = new Map<string, Anchors>([
    ['/', topics],
    ...Object.values(articleFolders).map((folder): [string, Anchors] => [`/${folder}/`, topics]),
    ['/requests/', topics],
    ...requests.map(({ id }): [string, Anchors] => [`/requests/${id}/`, undefined]),
    ['/directory/', new Set(['everyone'])],
    ...[...(teams ?? [])].map((team): [string, Anchors] => [
      `/directory/${team}/`,
      personNames(material) && idsOf(people.filter((person) => textAt(person, 'team') === team)),
    ]),
    ['/glossary/', terms],
    ['/search/', new Set()],
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
