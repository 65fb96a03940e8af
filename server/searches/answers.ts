/** What a search found, as the API tells it: all that is needed to draw it, as the engine says it (site/search/types.ts). */
import { z } from '@hono/zod-openapi'
import { Language } from '../../content/schema.ts'

/** The pieces together are the text; marked ones matched the query. */
const Pieces = z.array(z.object({ text: z.string(), marked: z.boolean() })).readonly()

const Why = z.object({
  kind: z.enum(['exact', 'stem', 'typo', 'sound', 'alias', 'script', 'prefix', 'pinned']),
  query: z.string().describe('As the reader typed it'),
  found: z.string().describe('As the hit writes it'),
})

const HitAnswer = z.object({
  kind: z.enum(['guide', 'process', 'faq', 'request', 'team', 'person', 'term']),
  article: z.string().describe('The id of the article, request type, team, person or term'),
  language: Language.describe('Of what is shown, which may be another than was asked for'),
  path: z.string().describe('Leads to the section that matches best'),
  title: z.string(),
  titleMarks: Pieces,
  section: z.object({ anchor: z.string(), title: z.string() }).optional(),
  sections: z.array(z.object({ anchor: z.string(), title: z.string(), path: z.string() })).readonly(),
  description: z.string(),
  excerpt: Pieces,
  score: z.number().describe('Comparable within one answer only'),
  why: z.array(Why).readonly(),
  lacks: z.array(z.string()).readonly().describe('Telling words of the query that it does not write, as typed'),
  team: z.string().optional(),
})

export const SearchAnswer = z.object({
  query: z.string(),
  terms: z.string().describe('Folded: equal for queries that ask the same'),
  hits: z.array(HitAnswer).readonly(),
  answered: z.number().min(0).max(1).describe('How sure it is that the first hit answers'),
  team: z.string().optional().describe('The team that most likely can help'),
})
