/** What a new ticket and a message must look like, for programs and forms alike: one list of limits. */
import { z } from '@hono/zod-openapi'
import { Language, Slug } from '../../content/schema.ts'
import { writtenText } from '../http/valid.ts'

/** Characters, counted after trimming. */
export const limits = {
  name: { min: 1, max: 100 },
  email: { min: 3, max: 254 },
  subject: { min: 3, max: 200 },
  body: { min: 1, max: 20_000 },
  /** What was searched; longer queries are cut, never refused. */
  query: { min: 1, max: 500 },
  /** One of the request type's own fields. */
  field: { min: 1, max: 5_000 },
  /** Where such a field is one line, or a number: what its control takes. */
  line: { min: 1, max: 200 },
  number: { min: 1, max: 40 },
} as const

/** The key of a form, which names one sending; nothing where it is not one that a page of ours made. */
export function readKey(typed: string | undefined): string | undefined {
  return typed !== undefined && /^[\w-]{8,100}$/.test(typed) ? typed : undefined
}

/** Fields one ticket may bring; a request type asks for far fewer. */
const MOST_FIELDS = 100

/** Articles read before asking that are kept, the last ones. */
export const MOST_READ = 10

const text = ({ min, max }: { readonly min: number; readonly max: number }) => writtenText(min, max)

export const NewTicketInput = z.strictObject({
  /** An id of content/requests/. */
  requestType: Slug,
  /** An id of content/directory/teams.yaml; only where the request type leaves the choice. */
  team: Slug.optional(),
  subject: text(limits.subject),
  body: text(limits.body),
  /** What it stops: all work, a part of it, nothing yet. */
  priority: z.enum(['high', 'normal', 'low']).default('normal'),
  /** The request type's own fields by name. */
  fields: z
    .record(z.string(), z.unknown())
    // Counted before each is judged: the answer would be as long as the list.
    .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, `At most ${MOST_FIELDS} fields`)
    .pipe(z.record(Slug, text(limits.field)))
    .default({}),
  /** Who asks. */
  name: text(limits.name),
  email: z.email().max(limits.email.max),
  /** The language of subject and body; the portal's own without it. */
  language: Language.optional(),
  /** The search the requester came from: the thread that ties a ticket to a gap. */
  searchId: z.uuid().toLowerCase().optional(),
  query: text(limits.query).optional(),
  /** Ids of the articles read before asking. */
  articlesRead: z.array(Slug).max(MOST_READ).default([]),
})
export type NewTicketInput = z.output<typeof NewTicketInput>

export const NewMessageInput = z.strictObject({
  body: text(limits.body),
  /** A reply reaches the requester, a note stays between agents. */
  kind: z.enum(['reply', 'note']).default('reply'),
})
export type NewMessageInput = z.output<typeof NewMessageInput>
