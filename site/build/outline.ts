/** content.json: the outline of the content, for the server that serves these pages. No address leads to it. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Content } from '../../content/model.ts'
import { outlineOf, outlineShape, type OutlineFile } from '../../content/outline.ts'
import type { Manifest } from './manifest.ts'

/** To be called when the manifest is written: whatever lies in the folder before is listed as a file of the site. */
export async function writeOutline(folder: string, content: Content, { release }: Manifest): Promise<void> {
  const file: OutlineFile = { shape: outlineShape, release, content: outlineOf(content) }
  await writeFile(join(folder, 'content.json'), JSON.stringify(file))
}
