/** Single values that the shapes of content/ share: how a name, a text, a date and a length of time are written. */
import { z } from 'zod'

/** File names, ids and the parts of addresses: `a-z`, digits and hyphens. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A text that says something. */
export const Line = z.string().trim().min(1)

/** The same text in several languages. Traditional Chinese is converted from Simplified where it is not written. */
export const Text = z.strictObject({
  en: Line,
  'zh-hans': Line,
  'zh-hant': Line.optional(),
})
export type Text = z.infer<typeof Text>

/** A times date, `YYYY-MM-DD`. */
export const IsoDate = z.iso.date()

/** A length of service time: `30m`, `4h`, `2d`, where a day is eight service hours. */
export const ServiceTime = z.string().regex(/^[1-9]\d*[mhd]$/)

/** How long a review lasts, up to 99: `6 months`, `1 year` (GOV.UK tech-docs writes it so). */
export const ReviewIn = z.string().regex(/^[1-9]\d? (months?|years?|weeks?)$/)
