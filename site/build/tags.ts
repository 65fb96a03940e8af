/** The tags of a page, one by one, as HTML's own tokenizer would see them (enough of it for what we write ourselves). */

export interface Tag {
  /** Lower case. */
  readonly name: string
  /** Names in lower case; an attribute without a value has an empty one. Character references stay as written. */
  readonly attributes: ReadonlyMap<string, string>
}

const NAME = /<([a-z][^\s/>]*)/giy
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/gy

/** Start tags in order; what stands in comments is none. */
export function* tagsOf(html: string): Generator<Tag> {
  let at = html.indexOf('<')
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at)
      at = end === -1 ? -1 : html.indexOf('<', end)
      continue
    }
    NAME.lastIndex = at
    const name = NAME.exec(html)?.[1]?.toLowerCase()
    let end = at + 1
    if (name !== undefined) {
      const attributes = new Map<string, string>()
      end = NAME.lastIndex
      for (;;) {
        ATTRIBUTE.lastIndex = end
        const found = ATTRIBUTE.exec(html)
        if (!found) break
        end = ATTRIBUTE.lastIndex
        attributes.set(found[1]!.toLowerCase(), found[2] ?? found[3] ?? found[4] ?? '')
      }
      yield { name, attributes }
    }
    at = html.indexOf('<', end)
  }
}
