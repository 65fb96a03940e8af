/**
 * What the organisation has written, read once a build and handed to every page.
 *
 * The build, Astro's pages and its content loader load this module each for themselves; they meet in one place of the
 * process, so that a thousand articles are read and judged once and not three times.
 */
import type { Content } from '../content/model.ts'
import type { Collections } from './build/collections.ts'

export interface Shared {
  readonly content: Content
  /** What of it Astro is to draw. */
  readonly collections: Collections
  /** The instant of the build: what is late on a page is late on that day. */
  readonly now: Date
}

const meeting = globalThis as { [key: symbol]: Promise<Shared> | undefined }
const key = Symbol.for('deskbook.reading')

/** Hands a reading to every page that is drawn from now on. */
export function share(reading: Promise<Shared>): void {
  meeting[key] = reading
}

/** @throws whatever stopped the reading: the report of all faults. */
export async function shared(): Promise<Shared> {
  const reading = meeting[key]
  if (!reading) throw new Error('Nothing was read yet: pages are drawn by site/build/site.ts or by `npm run dev`')
  return reading
}
