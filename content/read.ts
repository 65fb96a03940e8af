/**
 * Reads and judges a content folder, for the site, the server and the scripts alike.
 *
 * Every fault of every file comes back at once, in the words of its author; nothing is thrown for what a person wrote.
 * What has no fault in its shape is in `content`, even where other files have faults: the caller decides whether to go on.
 */
import { resolve } from 'node:path'
import { compose } from './compose.ts'
import { listFiles } from './files.ts'
import { lastChanges } from './history.ts'
import { gather } from './material.ts'
import type { GatherOptions } from './material.ts'
import type { Reading } from './model.ts'
import { judge } from './rules/index.ts'

export interface ReadOptions extends Pick<GatherOptions, 'memory' | 'drawing'> {
  /** What is judged by the calendar (reviews due, lists of holidays that end) is judged against this; otherwise not at all. */
  readonly now?: Date
  /** Whether Git is asked when each article was last changed. */
  readonly history?: boolean
  /** Whether drafts are among the articles: only for those who write. */
  readonly drafts?: boolean
}

/** Reads everything in the folder; one that does not exist is read as an empty one. */
export async function readContent(folder: string, options: ReadOptions = {}): Promise<Reading> {
  const { now, history = false, drafts, memory, drawing } = options
  const root = resolve(folder)
  const material = await gather(await listFiles(root), { now, memory, drawing })
  const files = material.articles.map(({ file }) => file)
  const changes = history ? await lastChanges(root, files) : undefined
  return { content: compose(root, material, { changes, drafts }), faults: judge(material) }
}
