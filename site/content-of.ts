/** The text of an article that Astro draws: one with pictures or components, and any while somebody writes. */
import { getEntry, render } from 'astro:content'
import type { ArticlePage } from './views/article.ts'

/** @throws Error where Astro does not know the entry. */
export async function contentOf({ collection, id }: ArticlePage['entry']) {
  const entry = await getEntry(collection, id)
  if (!entry) throw new Error(`Astro has no entry "${id}" in ${collection}`)
  return (await render(entry)).Content
}
