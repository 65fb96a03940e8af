/** What becomes of text when it grows: lines that stand over each other, are cut off, or leave the place they belong to. */

/** Run in the page. What is wrong, a line each. */
export function crowdedText(): string[] {
  const lines = drawnLines()
  return [...overlapping(lines), ...leaving(lines), ...cutOff()]

  interface Line {
    readonly of: Element
    readonly box: DOMRect
  }

  /** Every line of text that is drawn, with the element it stands in. */
  function drawnLines(): Line[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Line[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement
      if (!of || node.nodeValue?.trim() === '' || of.closest('.hidden, .skip, .trap')) continue
      if (!of.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      found.push(...[...range.getClientRects()].filter(({ width }) => width > 2).map((box) => ({ of, box })))
    }
    return found
  }

  /** Of each line only the middle: what is above and below it belongs to the face, and may touch its neighbour's. */
  function overlapping(lines: readonly Line[]): string[] {
    const core = ({ box }: Line) => ({ top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3 })
    const sorted = lines.map((line) => ({ ...line, ...core(line) })).sort((a, b) => a.top - b.top)
    const found: string[] = []
    for (const [at, one] of sorted.entries()) {
      for (const other of sorted.slice(at + 1)) {
        if (other.top >= one.bottom) break
        const apart = one.box.right <= other.box.left + 2 || other.box.right <= one.box.left + 2
        if (!apart && one.of !== other.of && !isCovered(one) && !isCovered(other))
          found.push(`${told(one.of)} stands over ${told(other.of)}`)
      }
    }
    return found
  }

  /** Moved out of sight inside its own scrolling box. */
  function isCovered({ of, box }: Line): boolean {
    const scroller = scrollerOf(of)?.getBoundingClientRect()
    return scroller !== undefined && (box.left >= scroller.right || box.top >= scroller.bottom)
  }

  /** Text that runs out of the page's column, where nothing moves it. */
  function leaving(lines: readonly Line[]): string[] {
    return lines
      .filter(({ of, box }) => {
        const column = of.closest('header.masthead, main, footer.colophon')?.getBoundingClientRect()
        return column && !scrollerOf(of) && (box.right > column.right + 2 || box.left < column.left - 2)
      })
      .map(({ of }) => `${told(of)} leaves its column`)
  }

  function cutOff(): string[] {
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((box) => {
        const { overflowX, overflowY } = getComputedStyle(box)
        const cuts = (overflow: string, inner: number, outer: number) =>
          ['hidden', 'clip'].includes(overflow) && inner > outer + 1
        if (box.closest('.hidden, .trap, svg, input') || !box.checkVisibility()) return false
        return cuts(overflowX, box.scrollWidth, box.clientWidth) || cuts(overflowY, box.scrollHeight, box.clientHeight)
      })
      .map((box) => `${told(box)} is cut off`)
  }

  function scrollerOf(element: Element): Element | undefined {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX)) return each
    return undefined
  }

  function told(element: Element): string {
    return `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`
  }
}
