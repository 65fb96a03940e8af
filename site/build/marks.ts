/** The marks of the shell pages, which the server fills: a missing one would leave a page without its text. */

const PREFIX = '%%deskbook:'

/** How often each mark stands in a shell page; the language picker names the path once a language. */
export function marksOfShell(languages: number): ReadonlyMap<string, number> {
  return new Map([
    ['title', 1],
    ['main', 1],
    ['main-class', 1],
    ['path', languages],
  ])
}

/** What is wrong with a page's marks, as sentences. A page that is no shell has none. */
export function marksIn(html: string, expected: ReadonlyMap<string, number> = new Map()): string[] {
  const found = new Map<string, number>()
  for (const [, mark = ''] of html.matchAll(/%%deskbook:([a-z-]*)%%/g)) found.set(mark, (found.get(mark) ?? 0) + 1)
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((mark) => {
    const [times, right] = [found.get(mark) ?? 0, expected.get(mark) ?? 0]
    return times === right ? [] : [`has the mark ${PREFIX}${mark}%% ${times} times, not ${right}`]
  })
}
