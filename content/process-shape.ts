/**
 * The shape of a process: who does what for whom, in which steps, until when, and how it is kept right.
 * What must hold between the steps is in flow.ts and rules/step-….ts.
 */
import { z } from 'zod'
import { IsoDate, Line, ReviewIn, ServiceTime, Slug } from './values.ts'

/** A step belongs to one: the need is taken in, what is needed is provided, how it went is looked at. */
export const phases = ['intake', 'delivery', 'review'] as const
export type Phase = (typeof phases)[number]

/** How far a process has got, from an idea to what everyone does. */
export const states = ['proposed', 'on-trial', 'live', 'under-review'] as const
export type State = (typeof states)[number]

/** What a risk comes from. */
export const riskKinds = ['technical', 'human', 'process', 'communication', 'data'] as const

/** Where a process ends before its last step: stands in place of a step's id. */
export const END = 'end'

/** Steps that fit a drawing. */
const MOST_STEPS = 40

/** One part of a process with one responsible team. Steps follow each other unless `next` or `branches` say otherwise. */
export const Step = z.strictObject({
  /** Names the step in this process, in every language. */
  id: Slug,
  title: Line,
  /** Two or three words for the box of the drawing; the title where it is short enough. */
  label: Line.optional(),
  phase: z.enum(phases),
  /** Absent where nobody answers for it yet: the gap register says so. */
  team: Slug.optional(),
  limit: ServiceTime,
  needs: Line.optional(),
  makes: Line.optional(),
  note: Line.optional(),
  /** Where work usually waits. */
  bottleneck: Line.optional(),
  /** What is done when the step cannot go its usual way. */
  exception: Line.optional(),
  /** The id of the step that follows, or `end`. */
  next: Slug.optional(),
  /** Makes the step a decision: where each answer leads, by id of step, or `end`. */
  branches: z
    .array(z.strictObject({ when: Line, to: Slug }))
    .min(2)
    .optional(),
})
export type Step = z.infer<typeof Step>

/** Something an audit found, with who puts it right, and until when. */
const Finding = z.strictObject({
  finding: Line,
  /** A team or a person of the directory. */
  owner: Slug,
  due: IsoDate,
  /** The day on which it was put right; absent while it is not. */
  done: IsoDate.optional(),
})

/** What might go wrong; 1 is seldom or slight, 3 is often or grave. */
const Risk = z.strictObject({
  risk: Line,
  kind: z.enum(riskKinds),
  likelihood: z.int().min(1).max(3),
  impact: z.int().min(1).max(3),
  /** What is done about it. */
  measure: Line,
  owner: Slug,
})

export const processKeys = {
  /** What it is for: the difference it makes to those who receive. */
  purpose: Line,
  /** What sets it off. */
  trigger: Line,
  state: z.enum(states),
  /** The team that provides, and the teams that receive. */
  gives: Slug,
  receives: z.array(Slug).min(1),
  /** Who answers for it on the receiving side, beside `owner`: both sides have a say. */
  receiver_owner: Slug.optional(),
  /** Where it holds, if not everywhere. */
  applies_to: z.strictObject({ location: Line.optional(), business_line: Line.optional() }).optional(),
  /** What those who receive should bring. */
  brings: z.array(Line).min(1),
  /** What else goes in: from which team, and by which process it comes. */
  inputs: z.array(z.strictObject({ input: Line, from: Slug, process: Slug.optional() })).default([]),
  /** What comes out. */
  gets: z.array(Line).min(1),
  /** The right channel, and the one that only looks like it. */
  channel: z.strictObject({ use: Line, not: Line.optional() }),
  steps: z.array(Step).min(2).max(MOST_STEPS),
  /** Whom to call when it stalls, rung by rung. */
  ladder: z.array(z.strictObject({ when: Line, who: Line, how: Line })).min(1),
  targets: z
    .strictObject({
      /** Service time from the trigger to the end, each step done once. */
      total: ServiceTime,
      figures: z.array(z.strictObject({ measure: Line, target: Line, actual: Line.optional() })).default([]),
    })
    .optional(),
  audit: z
    .strictObject({
      /** The last one. */
      on: IsoDate,
      by: Slug,
      again_in: ReviewIn,
      findings: z.array(Finding).default([]),
    })
    .optional(),
  /** What was changed because somebody learned something, the newest first. */
  improvements: z.array(z.strictObject({ on: IsoDate, change: Line })).default([]),
  risks: z.array(Risk).default([]),
}
