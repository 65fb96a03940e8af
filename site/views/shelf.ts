/**
 * The articles as they stand on the shelf of one edition: every article exists in every language, either written or
 * converted, or shown in the default language until somebody translates it.
 */
import type { Article } from '../../content/model.ts'
import { articleFolders, type ArticleKind } from '../../content/schema.ts'
import { byName } from './amounts.ts'
import type { Edition } from './edition.ts'

export interface Shelved {
  readonly article: Article
  /** Its address in this edition, also where the text is in another language. */
  readonly path: string
  /** True where nobody has translated it: the text is in the default language. */
  readonly untranslated: boolean
}

/** A line of a list that leads to an article. */
export interface ArticleLink {
  readonly title: string
  readonly href: string
  readonly description: string
  readonly kind: ArticleKind
  /** As `lang` writes it, where the title is not in the edition's language. */
  readonly lang?: string
}

/** Every article once, in the order of topics, then of `sidebar.order`, kind and title. */
export function shelfOf(edition: Edition): readonly Shelved[] {
  const known = shelves.get(edition.content)?.get(edition.language)
  if (known) return known
  const shelf = stack(edition)
  const languages = shelves.get(edition.content) ?? new Map<string, readonly Shelved[]>()
  shelves.set(edition.content, languages.set(edition.language, shelf))
  return shelf
}

const shelves = new WeakMap<object, Map<string, readonly Shelved[]>>()

function stack(edition: Edition): readonly Shelved[] {
  const { portal, articles } = edition.content
  const byId = new Map<string, Article>()
  for (const article of articles) {
    const better = article.language === edition.language || !byId.has(article.id)
    if (better && [edition.language, portal.default_language].includes(article.language)) byId.set(article.id, article)
  }
  const shelf = [...byId.values()].map((article) => ({
    article,
    path: edition.address(`/${articleFolders[article.kind]}/${article.slug}/`),
    untranslated: article.language !== edition.language,
  }))
  const topic = new Map(portal.topics.map(({ id }, index) => [id, index]))
  const kinds = Object.keys(articleFolders)
  const rank = ({ article: { meta, kind } }: Shelved) => [
    topic.get(meta.topic) ?? 99,
    meta.sidebar?.order ?? 1e6,
    kinds.indexOf(kind),
  ]
  const named = byName<Shelved>(edition.language, ({ article }) => article.meta.title)
  return shelf.sort((a, b) => compare(rank(a), rank(b)) || named(a, b))
}

/** The article of an id, if there is one. */
export function onShelf(edition: Edition, id: string): Shelved | undefined {
  return lookUp(shelfOf(edition)).byId.get(id)
}

/** The articles before and after one in its topic. */
export function beside(edition: Edition, { article }: Shelved): readonly [Shelved | undefined, Shelved | undefined] {
  const { topics, places } = lookUp(shelfOf(edition))
  const topic = topics.get(article.meta.topic) ?? []
  const place = places.get(article.id) ?? 0
  return [topic[place - 1], topic[place + 1]]
}

/** What every page looks for on a shelf, found by walking along it once. */
interface LookUp {
  readonly byId: ReadonlyMap<string, Shelved>
  readonly topics: ReadonlyMap<string, readonly Shelved[]>
  /** Of each article within its topic. */
  readonly places: ReadonlyMap<string, number>
}

const lookUps = new WeakMap<readonly Shelved[], LookUp>()

function lookUp(shelf: readonly Shelved[]): LookUp {
  const known = lookUps.get(shelf)
  if (known) return known
  const topics = Map.groupBy(shelf, ({ article }) => article.meta.topic)
  const places = [...topics.values()].flatMap((topic) =>
    topic.map(({ article }, place) => [article.id, place] as const),
  )
  const made = {
    byId: new Map(shelf.map((shelved) => [shelved.article.id, shelved])),
    topics,
    places: new Map(places),
  }
  lookUps.set(shelf, made)
  return made
}

/** The languages in which an article was written or converted to. */
export function variantsOf({ articles }: Edition['content'], id: string): readonly Article[] {
  const known = variants.get(articles) ?? Map.groupBy(articles, (article) => article.id)
  variants.set(articles, known)
  return known.get(id) ?? []
}

const variants = new WeakMap<readonly Article[], ReadonlyMap<string, readonly Article[]>>()

export function linkTo(edition: Edition, { article, path }: Shelved): ArticleLink {
  const { title, description } = article.meta
  const link = { title, href: path, description, kind: article.kind }
  return article.language === edition.language ? link : { ...link, lang: article.language }
}

/** The articles of some ids, in that order; an id without an article is left out. */
export function linksTo(edition: Edition, ids: readonly string[]): ArticleLink[] {
  return ids.flatMap((id) => onShelf(edition, id) ?? []).map((shelved) => linkTo(edition, shelved))
}

/** As links in a sentence take them. */
export function textsOf(links: readonly ArticleLink[]) {
  return links.map(({ title, href, lang }) => ({ text: title, href, lang }))
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
