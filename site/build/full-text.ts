/**
 * pagefind's index over the built pages, for excerpts of long texts. It is given the title and the text of each page, which is
 * all that it would take of it. Its own interface is left out: ours draws the hits.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'

/** Of what pagefind offers, the browser asks for these and the hashed parts of the index. */
const USED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|index|fragment|filter)$/

/** `pages` are files relative to the folder. @throws Error with what pagefind said. */
export async function writeFullText(folder: string, pages: readonly string[]): Promise<void> {
  const place = join(folder, 'pagefind')
  try {
    const { index, errors } = await createIndex({})
    if (!index) throw new Error(errors.join('\n'))
    for (let from = 0; from < pages.length; from += AT_ONCE) {
      const added = pages.slice(from, from + AT_ONCE).flatMap((file) => {
        const content = searchedIn(readFileSync(join(folder, file), 'utf8'))
        return content === undefined ? [] : index.addHTMLFile({ sourcePath: file, content })
      })
      for (const { errors: wrong } of await Promise.all(added)) if (wrong.length > 0) throw new Error(wrong.join('\n'))
    }
    const written = await index.writeFiles({ outputPath: place })
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'))
    for (const name of readdirSync(place)) if (!USED.test(name)) rmSync(join(place, name), { recursive: true })
  } finally {
    await close()
  }
}

/** Pages handed over at one time. */
const AT_ONCE = 100

/** The language, the title and the text of a page; undefined where it is not searched. */
function searchedIn(html: string): string | undefined {
  const text = /<article [^>]*data-pagefind-body[^]*?<\/article>/.exec(html)?.[0]
  const title = /<h1[^>]*data-pagefind-meta[^]*?<\/h1>/.exec(html)?.[0] ?? ''
  return text && `${/<html[^>]*>/.exec(html)?.[0] ?? ''}<body>${title}${text}</body></html>`
}
