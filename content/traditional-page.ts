/**
 * Traditional pages for Simplified articles that nobody wrote in Traditional.
 *
 * A link into a Chinese page gets the anchor that the same heading has in Traditional; where a hand-written Traditional
 * page has no such heading, the link leads to its top.
 */
import type { ArticleFile } from './article-file.ts'
import { readBody, type Aids, type Body } from './body.ts'
import type { Heading, Link, Page } from './markdown.ts'
import { remembered } from './memory.ts'
import { patched, type Patch } from './patches.ts'
import { articleFolders } from './schema.ts'
import { toTraditional } from './traditional.ts'

export interface TraditionalPage {
  readonly body: string
  readonly page: Page
  readonly drawn?: Body['drawn'] | undefined
}

/** The part of an address that names an article, without language: `/guides/annual-leave/`. */
export const addressOf = ({ kind, slug }: Pick<ArticleFile, 'kind' | 'slug'>) => `/${articleFolders[kind]}/${slug}/`

/** By the Simplified file each was made from. */
export async function traditionalPages(
  articles: readonly ArticleFile[],
  aids: Aids = {},
): Promise<ReadonlyMap<ArticleFile, TraditionalPage>> {
  const { memory } = aids
  const variants = (language: string) =>
    new Map(articles.filter((article) => article.language === language).map((article) => [addressOf(article), article]))
  const simplified = variants('zh-hans')
  const written = variants('zh-hant')
  const converted = new Map<string, TraditionalPage>()
  for (const [address, article] of simplified) {
    const { page, isMdx, kind } = article
    if (!page || written.has(address)) continue
    const make = () => patched(article.body, page.literals, toTraditional)
    const body = remembered(memory, ['traditional', isMdx ? 'mdx' : 'md', article.body], make)
    converted.set(address, { body, ...(await readBody(body, { kind, language: 'zh-hant', isMdx }, { memory })) })
  }

  const anchorIn = (address: string, anchor: string): string | undefined => {
    const from = simplified.get(address)?.page?.headings ?? []
    const index = from.findIndex((heading) => heading.anchor === anchor)
    if (index === -1) return anchor
    const page = converted.get(address)?.page
    return page ? page.headings[index]?.anchor : counterpart(from, index, written.get(address)?.page?.headings ?? [])
  }
  const pages = new Map<ArticleFile, TraditionalPage>()
  for (const [address, { body, page }] of converted) {
    const article = simplified.get(address)
    const patches = page.links.flatMap((link) => relinked(link, body, address, anchorIn) ?? [])
    if (!article) continue
    const { kind, isMdx } = article
    const linked = patched(body, patches, (text) => text)
    const drawn = aids.draw && (await readBody(linked, { kind, language: 'zh-hant', isMdx }, aids)).drawn
    pages.set(article, { body: linked, page, drawn })
  }
  return pages
}

/** The heading of a hand-written page that stands for one of the Simplified page: by its words, or by its place. */
function counterpart(from: readonly Heading[], index: number, to: readonly Heading[]): string | undefined {
  const anchor = toTraditional(from[index]?.anchor ?? '')
  if (to.some((heading) => heading.anchor === anchor)) return anchor
  const alike = from.length === to.length && from.every(({ depth }, at) => to[at]?.depth === depth)
  return alike ? to[index]?.anchor : undefined
}

function relinked(
  { url, offset, end }: Link,
  body: string,
  address: string,
  anchorIn: (address: string, anchor: string) => string | undefined,
): Patch | undefined {
  const [path = '', fragment] = url.split('#', 2)
  if (!fragment || (path !== '' && !path.startsWith('/'))) return undefined
  const anchor = anchorIn(path === '' ? address : path, decoded(fragment))
  const start = body.lastIndexOf(url, end - url.length)
  if (anchor === decoded(fragment) || start < offset) return undefined
  return { start, end: start + url.length, text: anchor === undefined ? path || '#' : `${path}#${anchor}` }
}

/** A fragment as a heading has it; one that is no percent-encoding is taken as it stands. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
