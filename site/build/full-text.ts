/** pagefind's index over the built pages, for excerpts of long texts. Its own interface is left out: ours draws the hits. */
import { close, createIndex } from 'pagefind'
import { writeFiles } from './write.ts'

/** Of what pagefind offers, the browser asks for these and the hashed parts of the index. */
const USED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|(index|fragment|filter)\/.*)$/

/** @throws Error with what pagefind said. */
export async function writeFullText(folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({})
    if (!index) throw new Error(errors.join('\n'))
    const added = await index.addDirectory({ path: folder })
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'))
    const written = await index.getFiles()
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'))
    const files = written.files.filter(({ path }) => USED.test(path))
    await writeFiles(folder, new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content])))
  } finally {
    await close()
  }
}
