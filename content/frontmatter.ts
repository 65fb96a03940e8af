/** Where an article's frontmatter ends and its body begins. */

export interface Parts {
  /** Undefined when the file does not begin with a line of three hyphens, or no second such line follows. */
  readonly yaml: string | undefined
  readonly yamlOffset: number
  readonly body: string
  readonly bodyOffset: number
}

const fence = /^---[ \t]*\r?\n/
const end = /^---[ \t]*(?:\r?\n|$)/m

/** Cuts a file in two; offsets count from its start. */
export function partsOf(text: string): Parts {
  const opened = fence.exec(text)
  const yamlOffset = opened?.[0].length ?? 0
  const closed = opened && end.exec(text.slice(yamlOffset))
  if (!closed) return { yaml: undefined, yamlOffset: 0, body: text, bodyOffset: 0 }
  const bodyOffset = yamlOffset + closed.index + closed[0].length
  return {
    yaml: text.slice(yamlOffset, yamlOffset + closed.index),
    yamlOffset,
    body: text.slice(bodyOffset),
    bodyOffset,
  }
}
