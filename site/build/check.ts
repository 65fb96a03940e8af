/** Reads every built file once more, as the browser will: what would fail there in silence fails here. */
import type { Article, Content } from '../../content/model.ts'
import { missingAnchors } from './anchors.ts'
import type { FinishedPages } from './finished.ts'
import { foreignIn, foreignInStyle } from './foreign.ts'
import { inlineIn } from './inline.ts'
import { isKnown } from './kinds.ts'
import { addressOf } from './manifest.ts'
import { marksIn, marksOfShell } from './marks.ts'
import type { Output } from './output.ts'
import { tagsOf } from './tags.ts'

/**
 * What the build before has read is taken for right.
 * @throws Error listing every file and what is wrong with it.
 */
export function checkPages(
  output: Output,
  { portal, articles }: Pick<Content, 'portal' | 'articles'>,
  finished?: FinishedPages,
): void {
  const wrong: string[] = []
  const unseen = new Map(articles.map((article) => [article.path, article]))
  for (const file of output.files()) {
    const address = addressOf(file)
    const article = unseen.get(address)
    unseen.delete(address)
    if (output.isTaken(file) || finished?.listed(address)) continue
    if (!isKnown(file)) wrong.push(`/${file} is of a kind that site/build/kinds.ts does not know`)
    if (!READ.test(file)) continue
    const faults = faultsIn(file, output.read(file).toString(), portal.languages.length, article)
    wrong.push(...faults.map((fault) => `/${file} ${fault}`))
  }
  wrong.push(...[...unseen].map(([path, { file }]) => `${path} is missing, though ${file} is there`))
  if (wrong.length > 0) throw new Error(`The built pages are not right:\n${wrong.join('\n')}`)
}

/** What a browser reads as text, and acts upon. */
const READ = /\.(html|svg|css|js)$/

function faultsIn(file: string, text: string, languages: number, article?: Article): string[] {
  // A picture of this kind can be opened as a page.
  if (file.endsWith('.html') || file.endsWith('.svg')) {
    const tags = [...tagsOf(text)]
    const found = [...inlineIn(tags), ...foreignIn(tags)]
    if (file.endsWith('.svg')) return found
    const marks = marksIn(text, file.startsWith('shell/') ? marksOfShell(languages) : undefined)
    const anchors = article?.sections.map(({ anchor }) => anchor) ?? []
    const missing = missingAnchors(tags, anchors)
    return [
      ...found,
      ...marks,
      ...missing.map((anchor) => `has no place #${anchor}, though ${article?.file} has such a heading`),
    ]
  }
  // Nobody is told how it was made.
  const map = /[#@]\s*sourceMappingURL=/.test(text) ? ['names a source map'] : []
  return file.endsWith('.css') ? [...foreignInStyle(text), ...map] : map
}
