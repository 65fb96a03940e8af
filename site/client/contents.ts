/**
 * Marks the section one reads in the table of contents. The browser tells when a heading crosses a line in the upper third
 * of the window, so scrolling itself costs nothing.
 */
import { anchorOf } from './questions.ts'

/** Whatever is above this line has been reached. */
const LINE = '0px 0px -66% 0px'

export function wireContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')]
  const headings = links.map((link) => document.getElementById(anchorOf(link.hash)))
  const reached = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (isIntersecting || boundingClientRect.top < 0) reached.add(target)
        else reached.delete(target)
      }
      mark(links, links[headings.findLastIndex((heading) => heading && reached.has(heading))])
    },
    { rootMargin: LINE },
  )
  for (const heading of headings) if (heading) observer.observe(heading)
}

function mark(links: readonly HTMLAnchorElement[], current: HTMLAnchorElement | undefined): void {
  for (const link of links) link.ariaCurrent = link === current ? 'true' : null
  const list = current?.closest('ol')
  if (!current || !list || list.scrollHeight <= list.clientHeight) return
  // A list longer than the window follows; only the list moves.
  list.scrollTop = current.offsetTop - list.clientHeight / 2
}
