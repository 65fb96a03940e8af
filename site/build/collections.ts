/**
 * What Astro is to draw of the content: of a build only what was not drawn while it was read; while somebody writes, everything.
 * content/read.ts has judged every file before, so the schema lets all pass.
 */
import { glob, type Loader } from 'astro/loaders'
import { z } from 'astro/zod'
import type { Article, Content } from '../../content/model.ts'
import { articleFolders } from '../../content/schema.ts'
import { convertedName } from './converted.ts'

export interface Collections {
  readonly schema: z.ZodType
  /** The articles in files that people wrote. */
  readonly articles: Loader
  /** The Traditional pages that the build made from Simplified ones, in a folder of their own. */
  readonly converted: Loader
}

const everything = `{${Object.values(articleFolders).join(',')}}/*.{md,mdx}`
/** The default would drop the dot before the language. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.mdx?$/, '')

/** `converted` is the folder of pages made from others. */
export function collectionsOf({ articles, folder }: Content, converted: string): Collections {
  const waiting = articles.filter(({ drawn }) => !drawn)
  const all = waiting.length === articles.length
  /** The files of these articles in a folder; slugs hold nothing that a pattern would take for more than a letter. */
  const filesOf = (base: string, some: readonly Article[], nameOf: (article: Article) => string): Loader => {
    const pattern = all ? everything : some.map(nameOf)
    return pattern.length > 0 ? glob({ base, pattern, generateId }) : nothing
  }
  return {
    schema: z.looseObject({}),
    articles: filesOf(
      folder,
      waiting.filter((article) => !article.converted),
      ({ file }) => file,
    ),
    converted: filesOf(
      converted,
      waiting.filter((article) => article.converted),
      convertedName,
    ),
  }
}

const nothing: Loader = {
  name: 'nothing',
  load: async ({ store }) => {
    store.clear()
  },
}
