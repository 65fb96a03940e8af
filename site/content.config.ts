/**
 * Binds content/ to Astro, which only draws it: content/read.ts has judged every file before, so the schema lets all pass.
 * `converted` holds the Traditional pages that the build made from Simplified ones.
 */
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { articleFolders } from '../content/schema.ts'
import { shared } from './reading.ts'

const { content, converted } = await shared()
const pattern = `{${Object.values(articleFolders).join(',')}}/*.{md,mdx}`
/** The default would drop the dot before the language. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.mdx?$/, '')
const schema = z.looseObject({})

export const collections = {
  articles: defineCollection({ loader: glob({ base: content.folder, pattern, generateId }), schema }),
  converted: defineCollection({ loader: glob({ base: converted, pattern, generateId }), schema }),
}
