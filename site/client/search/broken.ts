/** Where not even the words could be loaded: the build wrote into the page what one can do then. */
import { formLink } from '../ask-links.ts'
import { trail } from '../trail.ts'
import type { Parts } from './parts.ts'

/** Shows it; the request takes along what stands in the field. */
export function tellBroken({ count, broken, status, input }: Parts): void {
  count.replaceChildren()
  broken.hidden = false
  status.textContent = broken.querySelector('p')?.textContent ?? ''
  const ask = broken.querySelector('a')
  if (!ask) return
  const plain = (ask.dataset['plain'] ??= ask.getAttribute('href') ?? '')
  ask.onclick = () => {
    const { read } = trail()
    ask.href = formLink(plain, { query: input.value.trim(), read })
  }
}

/** Hides it; whoever was about to follow a link of it goes on in the field. */
export function tellMended({ broken, input }: Parts): void {
  const inside = broken.contains(document.activeElement)
  broken.hidden = true
  if (inside) input.focus()
}
