/**
 * The shapes of everything people write in content/: strict, so a misspelt key is an error and never silence.
 *
 * Names of keys are those the ecosystem uses in frontmatter (Starlight, GOV.UK tech-docs, GitHub Docs), hence snake_case.
 * It is long because it is the one place where an author's keys are looked up.
 * Teams and people are in directory-schema.ts. What reading these files yields is in model.ts; what must hold between them is in rules/.
 */
import { z } from 'zod'
import { processKeys } from './process-shape.ts'
import { IsoDate, Line, ReviewIn, ServiceTime, Slug, Text } from './values.ts'

export { IsoDate, ReviewIn, ServiceTime, Slug, Text }
export { Step } from './process-shape.ts'

/** Languages the portal speaks, as folder, file and URL code. `lang` and hreflang write them zh-Hans and zh-Hant. */
export const languages = ['en', 'zh-hans', 'zh-hant'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

/** The kinds of article, each with its folder and the first part of its address. */
export const articleFolders = { guide: 'guides', process: 'processes', faq: 'faqs' } as const
export type ArticleKind = keyof typeof articleFolders

/** A span of a day in wall-clock time, `HH:MM-HH:MM`, half-open; `24:00` is the next midnight. */
export const DaySpan = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** When clocks run. A make-up day replaces what the week, or a holiday, says of that date. */
export const ServiceHours = z.strictObject({
  /** IANA zone: spans are wall-clock times there. */
  zone: z.string().min(1),
  week: z.partialRecord(z.enum(weekdays), z.array(DaySpan)),
  holidays: z.array(z.strictObject({ date: IsoDate, name: Text })).default([]),
  make_up_days: z.array(z.strictObject({ date: IsoDate, name: Text, hours: z.array(DaySpan).min(1) })).default([]),
  /** After this date the list of days off is not known any more, and the portal says so. */
  valid_through: IsoDate,
})
export type ServiceHours = z.infer<typeof ServiceHours>

/** content/portal.yaml: what the organisation decides for the whole portal. */
export const Portal = z.strictObject({
  /** The organisation, as the masthead writes it. */
  name: Text,
  /** What the portal is called beside the name: "Handbook". */
  title: Text,
  /** One line for the foot of every page. */
  about: Text,
  default_language: Language,
  languages: z.array(Language).min(1),
  /** The zone in which dates without a place are told. */
  zone: z.string().min(1),
  service_hours: z.record(Slug, ServiceHours),
  /** The one taxonomy: groups articles and request types alike, in the order of the home page. */
  topics: z.array(z.strictObject({ id: Slug, name: Text })).min(1),
  /** Where a question goes that nothing answers and no team claims. */
  ask: z.strictObject({ team: Slug, request: Slug }),
  /** Articles named on the home page, by id, with the question they answer. */
  home: z.strictObject({
    asked: z.array(z.strictObject({ question: Text, article: Slug, section: z.string().optional() })),
  }),
  /** Where the files of content/ can be edited: the file's path follows. */
  edit_url: z.url({ protocol: /^https?$/ }).optional(),
})
export type Portal = z.infer<typeof Portal>

/** One field of a request form. */
export const RequestField = z
  .strictObject({
    name: Slug,
    label: Text,
    hint: Text.optional(),
    kind: z.enum(['line', 'text', 'choice', 'date', 'number']),
    required: z.boolean().default(false),
    choices: z
      .array(z.strictObject({ value: Slug, label: Text }))
      .min(2)
      .optional(),
  })
  .refine((field) => (field.kind === 'choice') === (field.choices !== undefined), {
    path: ['choices'],
    message: 'choices',
  })
export type RequestField = z.infer<typeof RequestField>

/** content/requests/<id>.yaml: a thing one can ask for. */
export const RequestType = z.strictObject({
  name: Text,
  summary: Text,
  topic: Slug,
  team: Slug,
  /** Which level of the team takes it first. */
  tier: z.int().min(1).max(3).default(1),
  /** Promised in service time of the team. */
  targets: z.strictObject({ first_reply: ServiceTime, resolution: ServiceTime }),
  /** What to write in the body, as the hint above the field says it. */
  hint: Text,
  /** Ids of articles that may already answer. */
  read_first: z.array(Slug).default([]),
  /** Words people use for it, searched beside its name. */
  asked_as: z.array(Line).default([]),
  fields: z.array(RequestField).default([]),
})
export type RequestTypeFile = z.infer<typeof RequestType>

/** content/terms.yaml: search aliases, hover definition and glossary page in one entry. */
export const Term = z.strictObject({
  id: Slug,
  term: Text,
  abbreviation: z.string().optional(),
  /** Other words people write for it, in any language. */
  aliases: z.array(Line).default([]),
  definition: Text,
  /** Id of the article that says more. */
  article: Slug.optional(),
})
export type Term = z.infer<typeof Term>

/** content/search/learned.yaml: a query that an article answered, as readers confirmed. */
export const LearnedQuery = z.strictObject({
  /** As it was typed. */
  query: Line,
  language: Language,
  /** Id of the article. */
  article: Slug,
  /** How often it was confirmed. */
  confirmed: z.int().min(1),
  /** When it was last. */
  on: IsoDate,
})
export type LearnedQuery = z.infer<typeof LearnedQuery>

/** content/search/pins.yaml: for these words show this article first, until a day. */
export const Pin = z.strictObject({
  /** As people type them: case, Chinese script, order of English words and what only carries a question do not matter. */
  queries: z.array(Line).min(1),
  /** Of the readers it is for; either Chinese stands for both scripts. */
  language: Language,
  /** Id of the article. */
  article: Slug,
  /** The last day on which it is shown first. */
  until: IsoDate,
})
export type Pin = z.infer<typeof Pin>

/**
 * content/golden.yaml: a query that must keep finding what answers it. That exactly one thing is expected is judged by
 * rules/golden-answer.ts, in words of its own.
 */
export const GoldenQuery = z.strictObject({
  /** As people type it, mistakes and all. */
  query: Line,
  /** Of the portal it is typed in. */
  language: Language,
  /** Id of the article that must answer; or one of the three below. */
  article: Slug.optional(),
  request: Slug.optional(),
  team: Slug.optional(),
  person: Slug.optional(),
  /** Anchor of the part of the article that the hit must lead to. */
  section: Line.optional(),
  /** Place in the list at most, from 1: 3 for an article and 1 for anything else unless told. */
  rank: z.int().min(1).max(10).optional(),
})
export type GoldenQuery = z.infer<typeof GoldenQuery>

const common = {
  /** Names the article for ever, whatever its address: the same in every language. */
  id: Slug,
  title: Line,
  /** One or two sentences: what the reader can do after reading. */
  description: Line,
  /** A team or a person of the directory. */
  owner: Slug,
  topic: Slug,
  last_reviewed_on: IsoDate,
  review_in: ReviewIn,
  /** Questions in people's own words. */
  asked_as: z.array(Line).default([]),
  /** Ids of articles often read with this one. */
  related: z.array(Slug).default([]),
  /** Ids of request types one can ask for from here. */
  requests: z.array(Slug).default([]),
  sidebar: z.strictObject({ order: z.number() }).optional(),
  draft: z.boolean().default(false),
  pagefind: z.boolean().default(true),
  tableOfContents: z.boolean().default(true),
}

export const Guide = z.strictObject(common)
export const Faq = z.strictObject(common)

/** Its own keys, with what each is for, are in process-shape.ts. */
export const Process = z.strictObject({ ...common, ...processKeys })
export type Process = z.infer<typeof Process>

export const frontmatters = { guide: Guide, process: Process, faq: Faq } as const
export type Frontmatter = z.infer<typeof Guide> & Partial<Omit<Process, keyof z.infer<typeof Guide>>>

/** content/interface/<language>.yaml: words in groups of groups; `{name}` is filled in. */
export type Words = { readonly [key: string]: string | Words }
