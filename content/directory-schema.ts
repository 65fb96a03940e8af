/**
 * The shapes of content/directory/: teams, the people in them, the places they work at, and who is on duty when.
 * Strict, as all of schema.ts; what must hold between them is in rules/.
 */
import { z } from 'zod'
import { DaySpan, weekdays } from './schema.ts'
import { IsoDate, Line, Slug, Text } from './values.ts'

/** A language somebody speaks, as the tags of BCP 47 write it: `en`, `zh-Hans`, `pt-BR`. Pages tell its name, which Intl must know. */
export const SpokenLanguage = z.string().check(({ value, issues }) => {
  // Not refine: rules that judge several keys together tell of what it finds.
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) || !isTag(value))
    issues.push({ code: 'invalid_format', format: 'language', input: value })
})

/** `zh-cn-hans` is none: the script comes before the region. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Days from one up to another, both included. */
const Days = { from: IsoDate, through: IsoDate }

/** content/directory/locations.yaml, one entry a place where people work. */
export const Location = z.strictObject({
  id: Slug,
  name: Text,
  /** A key of portal.yaml `service_hours`: when people there are at work, and by which clock. */
  hours: Slug,
})
export type Location = z.infer<typeof Location>

export const channelKinds = ['mail', 'phone', 'chat', 'video', 'form', 'visit'] as const

/** A way to reach a team beside its mail and phone. */
export const Channel = z.strictObject({
  kind: z.enum(channelKinds),
  /**
   * Where it leads: a mail address, a number, a web address for chat and video, the id of a request type for a form.
   * Nothing for a visit. Judged by rules/channel-address.ts.
   */
  to: Line.optional(),
  /** What it is called where that is more than its kind: "Channel #helpdesk". */
  name: Text.optional(),
  /** What to take it for, and when somebody is there. */
  for: Text,
})
export type Channel = z.infer<typeof Channel>

/** What one level of a team takes. */
export const Tier = z.strictObject({
  tier: z.int().min(1).max(3),
  takes: Text,
  /** Who sits there. */
  people: z.array(Slug).default([]),
})
export type Tier = z.infer<typeof Tier>

/** A part of the day that somebody is on duty, week about. */
export const Shift = z.strictObject({
  name: Text,
  /** IANA zone: the span is wall-clock time there, and weeks begin on Monday there. */
  zone: z.string().min(1),
  /** One that does not end after it begins lasts until the next day: `09:00-09:00` is a day and a night. */
  span: DaySpan,
  /** On which it begins; every day unless told. */
  days: z.array(z.enum(weekdays)).min(1).optional(),
  /** Whose turn it is, a week each, from the week of the rota's first day on and round again. */
  people: z.array(Slug).min(1),
})
export type Shift = z.infer<typeof Shift>

/** Who is on duty instead, on days on which a shift begins. */
export const Override = z.strictObject({
  ...Days,
  /** Which shift, counted from 1; all of them unless told. */
  shift: z.int().min(1).optional(),
  person: Slug,
})
export type Override = z.infer<typeof Override>

/** Who is on duty when. Where shifts overlap the first of them has it, so that there is one answer at most. */
export const Rota = z.strictObject({
  /** Planned from this day to that, both included. */
  ...Days,
  /** What must not have a gap: the team's service hours, or every hour. Judged by rules/rota-gap.ts. */
  covers: z.enum(['hours', 'always']).default('hours'),
  /** The number that reaches whoever is on duty, where it is not the team's. */
  phone: z.string().optional(),
  shifts: z.array(Shift).min(1),
  /** The last that fits a day has it. */
  overrides: z.array(Override).default([]),
})
export type Rota = z.infer<typeof Rota>

/** content/directory/teams.yaml, one entry a team. */
export const Team = z.strictObject({
  id: Slug,
  name: Text,
  /** One line: what this team is for. */
  purpose: Text,
  /** What it wants to achieve, in a sentence or two. */
  mission: Text.optional(),
  /** What it promises those who ask: in words, in an article, or both. */
  charter: z.strictObject({ text: Text.optional(), article: Slug.optional() }).optional(),
  /** What to come to them with. */
  asks: Text,
  division: Text,
  /** The team it belongs to; the first team of the house has none. */
  parent: Slug.optional(),
  lead: Slug,
  /** A key of portal.yaml `service_hours`. */
  hours: Slug,
  place: Text,
  mail: z.email(),
  phone: z.string().optional(),
  channels: z.array(Channel).default([]),
  tiers: z.array(Tier).default([]),
  rota: Rota.optional(),
  /** What to do when it cannot wait until the team is open again. */
  emergency: Text.optional(),
})
export type Team = z.infer<typeof Team>

/** content/directory/people.yaml, one entry a person. */
export const Person = z.strictObject({
  id: Slug,
  /** In both scripts: as the person writes it, and as the others read it. */
  name: Text,
  /** How a Chinese name is read, family name first, where what is made of its characters is wrong: `Shan Yuchun`. */
  pinyin: Line.optional(),
  /** The last day here. Whoever left stays listed until nothing is theirs any more, and is not shown. */
  left: IsoDate.optional(),
  team: Slug,
  role: Text,
  /** What they do, a line each. */
  duties: z.array(Text).default([]),
  /** What they know how to do, or are certified for. */
  competencies: z.array(Text).default([]),
  /** What to ask them about. */
  asks: Text,
  /** A person; unless told the lead of their team, and of a lead the lead of the team above. */
  manager: Slug.optional(),
  /** An id of locations.yaml. */
  location: Slug.optional(),
  /** IANA zone of who works by another clock than their location. */
  zone: z.string().min(1).optional(),
  languages: z.array(SpokenLanguage).default([]),
  /** Whom to ask while they are away. */
  cover: Slug.optional(),
  away: z.array(z.strictObject(Days)).default([]),
  mail: z.email(),
  phone: z.string().optional(),
})
export type Person = z.infer<typeof Person>
