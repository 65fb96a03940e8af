/** The content as the site and the server take it: made of everything in the folder that has no fault in its shape. */
import type { ArticleFile } from './article-file.ts'
import type { Entry } from './entries.ts'
import { hasLeft } from './leaving.ts'
import type { Material, NamedFile } from './material.ts'
import type { Article, Content, Full, Golden } from './model.ts'
import { today } from './rules/today.ts'
import type { Frontmatter, GoldenQuery, Language } from './schema.ts'
import { wordsOf } from './spoken.ts'
import { addressOf } from './traditional-page.ts'
import { filled, traditionalOf } from './traditional.ts'

/** What only the site asks for: when files were last changed, and whether drafts are shown. */
export interface Extras {
  /** Instants by file; see history.ts. */
  readonly changes?: ReadonlyMap<string, string> | undefined
  readonly drafts?: boolean | undefined
}

/** Undefined without a portal.yaml that can be used. */
export function compose(folder: string, material: Material, extras: Extras = {}): Content | undefined {
  const { portal, teams, people, locations, terms, learned, pins, golden, requests, words } = material
  if (!portal?.data) return undefined
  const date = material.now && today(portal, material.now).toString()
  return {
    folder,
    portal: filled(portal.data),
    teams: dataOf(teams).map(filled),
    people: dataOf(people)
      .filter(({ left }) => !hasLeft(left, date))
      .map(filled),
    locations: dataOf(locations).map(filled),
    terms: dataOf(terms).map(filled),
    learned: dataOf(learned),
    pins: dataOf(pins),
    golden: golden.flatMap(placed),
    requests: requests.flatMap(namedData),
    journeys: material.journeys.flatMap(namedData),
    checklists: material.checklists.flatMap(namedData),
    articles: articlesOf(material, extras),
    words: wordsOf(words),
  }
}

function dataOf<T>(entries: readonly Entry<T>[]): T[] {
  return entries.flatMap(({ data }) => (data === undefined ? [] : [data]))
}

function namedData<T extends object>({ id, entry: { data } }: NamedFile<T>): (Full<T> & { readonly id: string })[] {
  return data === undefined ? [] : [Object.assign(filled(data), { id })]
}

function placed({ data, yaml, path }: Entry<GoldenQuery>): Golden[] {
  return data === undefined ? [] : [{ ...data, file: yaml.file, ...yaml.at([...path, 'query']) }]
}

/** An article that does not stand in the default language, or is a draft there, is held back in all of them. */
function articlesOf({ articles, traditional, published, defaultLanguage }: Material, extras: Extras): Article[] {
  const { changes, drafts = false } = extras
  const usable = articles.filter(
    ({ misnamed, draft, language, meta, page }) =>
      !misnamed && (drafts || !draft) && meta.data && page && published.includes(language),
  )
  const stands = (file: ArticleFile) =>
    file.language === defaultLanguage || (defaultLanguage === 'zh-hant' && traditional.has(file))
  const standing = new Set(usable.filter(stands).map(addressOf))
  const article = (file: ArticleFile, meta: Frontmatter, language: Language): Article | [] => {
    if (!file.page) return []
    const changed = changes?.get(file.file)
    return {
      ...{ id: file.id, kind: file.kind, slug: file.slug, language, file: file.file, body: file.body, meta },
      path: (language === defaultLanguage ? '' : `/${language}`) + addressOf(file),
      converted: false,
      ...(changed !== undefined && { changed }),
      sections: file.page.sections,
      ...(file.drawn && { drawn: file.drawn }),
    }
  }
  return usable.flatMap((file) => {
    const meta = file.meta.data
    if (!meta || !standing.has(addressOf(file))) return []
    const own = article(file, meta, file.language)
    const made = traditional.get(file)
    if (!made) return own
    const { body, page, drawn } = made
    const converted = article({ ...file, body, page, drawn }, traditionalOf(meta), 'zh-hant')
    return [own, [converted].flat().map((it) => ({ ...it, converted: true }))].flat(2)
  })
}
