/**
 * The shapes of what stands across processes: a journey through several of them as one person lives it, and the checklist
 * by which a process is audited.
 */
import { z } from 'zod'
import { IsoDate, ReviewIn, Slug, Text } from './values.ts'

/** One stage of a journey, with whom and what one meets in it. */
const Stage = z.strictObject({
  id: Slug,
  name: Text,
  /** "Three weeks before", "On the first morning". */
  when: Text,
  /** Where the person meets us: a letter, a counter, a call. */
  touch_points: z.array(Text).min(1),
  /** Ids of processes that run in this stage. */
  processes: z.array(Slug).default([]),
  /** Ids of guides and questions that help in it. */
  articles: z.array(Slug).default([]),
  /** Teams one meets. */
  teams: z.array(Slug).min(1),
})

/** content/journeys/<id>.yaml: from one person's side, across processes. */
export const Journey = z.strictObject({
  name: Text,
  summary: Text,
  /** Whose journey it is. */
  who: Text,
  owner: Slug,
  last_reviewed_on: IsoDate,
  review_in: ReviewIn,
  stages: z.array(Stage).min(2).max(12),
})
export type JourneyFile = z.infer<typeof Journey>

/** The four parts of a review: Plan, Do, Check, Act. */
export const auditParts = ['plan', 'do', 'check', 'act'] as const

/** content/audits/<id>.yaml: what is asked when a process is audited. */
export const Checklist = z.strictObject({
  name: Text,
  /** When it is used. */
  purpose: Text,
  owner: Slug,
  parts: z.array(z.strictObject({ part: z.enum(auditParts), questions: z.array(Text).min(1) })).min(1),
})
export type ChecklistFile = z.infer<typeof Checklist>
