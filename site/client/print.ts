/** On paper every answer stands open; browsers whose styles cannot open a closed `<details>` are helped here. */

export function wirePrinting(): void {
  if (CSS.supports('selector(::details-content)')) return
  let closed: HTMLDetailsElement[] = []
  const open = (questions: readonly HTMLDetailsElement[], isOpen: boolean) => {
    for (const question of questions) question.open = isOpen
  }
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll<HTMLDetailsElement>('details:is(.question, .more):not([open])')]
    open(closed, true)
  })
  addEventListener('afterprint', () => open(closed, false))
}
