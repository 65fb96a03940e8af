/**
 * Binds content/ to Astro, which only draws it: site/build/collections.ts says what of it. Vite compiles whatever is imported here once
 * more for itself, Astro's own modules too, a hundred of them by `astro:content`: so it is next to nothing.
 */
import { defineCollection } from 'astro/content/config'
import { shared } from './reading.ts'

const { schema, articles, converted } = (await shared()).collections

export const collections = {
  articles: defineCollection({ loader: articles, schema }),
  converted: defineCollection({ loader: converted, schema }),
}
