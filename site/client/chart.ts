/**
 * Arrow keys in the drawing of a house: up to who stands above, down to the first below, left and right among those who stand
 * beside; Home to the first. One Tab leads into the drawing and one out of it. Without script every node is a stop of its own.
 */

export function wireCharts(charts: Iterable<SVGElement>): void {
  for (const chart of charts) wireChart(chart)
}

interface Node {
  readonly mark: SVGElement
  readonly above: number | undefined
}

function wireChart(chart: SVGElement): void {
  const nodes = [...chart.querySelectorAll<SVGElement>(':scope > :is(a, g)')].map((mark): Node => {
    const { above } = mark.dataset
    return { mark, above: above === undefined ? undefined : Number(above) }
  })
  const stops = nodes.flatMap(({ mark }, index) => (mark.localName === 'a' ? [index] : []))
  const start = stops.find((index) => nodes[index]?.mark.matches('.here')) ?? stops[0]
  if (start === undefined) return
  const stopAt = (index: number) => {
    for (const stop of stops) nodes[stop]!.mark.setAttribute('tabindex', stop === index ? '0' : '-1')
  }
  stopAt(start)
  for (const index of stops) nodes[index]!.mark.addEventListener('focus', () => stopAt(index))
  chart.addEventListener('keydown', (event) => {
    const from = nodes.findIndex(({ mark }) => mark === event.target)
    if (from === -1 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const to = nextOf(
      nodes.map(({ above }) => above),
      new Set(stops),
      from,
      event.key,
    )
    if (to === undefined) return
    event.preventDefault()
    nodes[to]!.mark.focus()
    nodes[to]!.mark.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
}

/**
 * Where a key leads; what only groups others is passed over. Undefined for other keys, and where nothing lies that way.
 *
 * @param above for each node the one above it
 */
export function nextOf(
  above: readonly (number | undefined)[],
  stops: ReadonlySet<number>,
  from: number,
  key: string,
): number | undefined {
  const upFrom = (node: number): number | undefined => {
    const up = above[node]
    return up === undefined || stops.has(up) ? up : upFrom(up)
  }
  const parent = upFrom(from)
  const beside = [...stops].filter((stop) => upFrom(stop) === parent)
  switch (key) {
    case 'ArrowUp':
      return parent
    case 'ArrowDown':
      return [...stops].find((stop) => upFrom(stop) === from)
    case 'ArrowLeft':
      return beside[beside.indexOf(from) - 1]
    case 'ArrowRight':
      return beside[beside.indexOf(from) + 1]
    case 'Home':
      return [...stops][0]
    default:
      return undefined
  }
}
