/** The content, if there is nothing wrong with it. */
import type { Content } from '../../content/model.ts'
import { readContent, type ReadOptions } from '../../content/read.ts'
import { reportOf } from '../../content/report.ts'

/**
 * With the last change of each article.
 * @throws Error with the report of every fault that must be mended before pages can be drawn.
 */
export async function judged(folder: string, options: ReadOptions): Promise<Content> {
  const { content, faults } = await readContent(folder, { history: true, ...options })
  const errors = faults.filter(({ severity }) => severity === 'error')
  if (!content || errors.length > 0) throw new Error(`The content has faults:\n${reportOf(errors)}`)
  return content
}
