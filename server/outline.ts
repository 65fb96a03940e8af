/** dist/content.json: what the build left of the content for the server (see content/outline.ts). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { outlineShape, type Outline, type OutlineFile } from '../content/outline.ts'

/**
 * The outline of the content whose pages are those of `release`.
 * @throws Error with a sentence for the operator when it is missing, of an older Deskbook, or of another build
 */
export function openOutline(folder: string, release: string): Outline {
  const file = path.join(folder, 'content.json')
  const { shape, release: own, content } = readOutline(file)
  if (shape !== outlineShape || !content)
    throw new Error(`${file} was written by another version of Deskbook. ${again}`)
  if (own !== release) throw new Error(`${file} and manifest.json beside it come from different builds. ${again}`)
  return content
}

const again = 'Run `npm run build`, or start with `npm start`'

/** Our own build wrote it; a shape of another version is the one thing that is expected to differ. */
function readOutline(file: string): Partial<OutlineFile> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<OutlineFile>
  } catch (cause) {
    throw new Error(`There is no content for the server in ${file}. ${again}`, { cause })
  }
}
