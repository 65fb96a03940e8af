/** content.json: the outline of the content, for the server that serves these pages. No address leads to it. */
import type { Content } from '../../content/model.ts'
import { outlineOf, outlineShape, type OutlineFile } from '../../content/outline.ts'
import type { Manifest } from './manifest.ts'

/** Its text. */
export function outlineFile(content: Content, { release }: Manifest): string {
  return JSON.stringify({ shape: outlineShape, release, content: outlineOf(content) } satisfies OutlineFile)
}
