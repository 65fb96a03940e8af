/**
 * Binds content/ to Astro, which only draws it: content/read.ts has judged every file before, so the schema lets all pass.
 * Of a build it takes only what was not drawn while it was read; while somebody writes, everything.
 * `converted` holds the Traditional pages that the build made from Simplified ones.
 */
import { defineCollection } from 'astro:content'
import { glob, type Loader } from 'astro/loaders'
import { z } from 'astro/zod'
import type { Article } from '../content/model.ts'
import { articleFolders } from '../content/schema.ts'
import { convertedName } from './build/converted.ts'
import { shared } from './reading.ts'

const { content, converted } = await shared()
const everything = `{${Object.values(articleFolders).join(',')}}/*.{md,mdx}`
const waiting = content.articles.filter(({ drawn }) => !drawn)
/** The default would drop the dot before the language. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.mdx?$/, '')
const schema = z.looseObject({})

/** The files of these articles in a folder; slugs hold nothing that a pattern would take for more than a letter. */
function filesOf(base: string, articles: readonly Article[], nameOf: (article: Article) => string): Loader {
  const all = waiting.length === content.articles.length
  const pattern = all ? everything : articles.map(nameOf)
  if (pattern.length > 0) return glob({ base, pattern, generateId })
  return {
    name: 'nothing',
    load: async ({ store }) => {
      store.clear()
    },
  }
}

const own = waiting.filter((article) => !article.converted)
const made = waiting.filter((article) => article.converted)

export const collections = {
  articles: defineCollection({ loader: filesOf(content.folder, own, ({ file }) => file), schema }),
  converted: defineCollection({ loader: filesOf(converted, made, convertedName), schema }),
}
