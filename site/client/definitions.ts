/**
 * What a term means, told beside its link: when the pointer rests on it, when the keyboard reaches it, at the first tap.
 * It can be pointed at, stays until one turns away, and goes with Esc (WCAG 1.4.13). The link still leads to the glossary.
 *
 * Markup: `.definitions[data-more]` with `#term_<id>` for each term, drawn by the build; the links are those of the text.
 */
import { placeBeside } from './beside.ts'
import { element } from './element.ts'

/** How long the pointer rests on a link before it is told, and how long it may be on its way to what is told. */
const RESTING = 300
const LEAVING = 250

type How = 'pointer' | 'keyboard' | 'tap'

/** Explains the links of the text; browsers without popovers keep the links alone. */
export function wireDefinitions(): void {
  const known = document.querySelector<HTMLElement>('.definitions')
  if (!known || !('popover' in HTMLElement.prototype)) return
  const box = definitionBox(known)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.text a[href*="/glossary/#"]')) {
    const meaning = document.getElementById(`term_${link.hash.slice(1)}`)
    if (!meaning) continue
    // Whoever does not see the box is told by the link itself.
    link.setAttribute('aria-describedby', meaning.id)
    listen(link, meaning, box)
  }
}

type Box = ReturnType<typeof definitionBox>

/** The one box of the page: it stands in the text after the link it belongs to, so that reading on leads into it. */
function definitionBox(known: HTMLElement) {
  const box = element('span', { class: 'definition', popover: 'manual', lang: known.lang || undefined })
  let shown: { readonly link: HTMLAnchorElement; readonly how: How } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const wait = () => clearTimeout(timer)
  const after = (time: number, act: () => void) => {
    wait()
    timer = setTimeout(act, time)
  }
  const place = () => {
    const lines = shown?.link.getClientRects()
    const [first, last] = [lines?.[0], lines?.[lines.length - 1]]
    if (!first || !last) return
    const { clientWidth: width } = document.documentElement
    const { left, top } = placeBeside(first, last, box.getBoundingClientRect(), { width, height: innerHeight })
    box.style.left = `${left + scrollX}px`
    box.style.top = `${top + scrollY}px`
  }
  const hide = () => {
    wait()
    shown = undefined
    box.remove()
  }
  const show = (link: HTMLAnchorElement, meaning: HTMLElement, how: How) => {
    hide()
    shown = { link, how }
    // A tap was kept from following the link, so the box leads where it would have led.
    const more = how === 'tap' && element('a', { href: link.href }, known.dataset['more'])
    box.replaceChildren(...[...meaning.childNodes].map((node) => node.cloneNode(true)))
    if (more) box.append(more)
    link.after(box)
    box.showPopover()
    place()
  }
  const leave = () => {
    if (shown?.how === 'pointer') after(LEAVING, hide)
  }

  box.addEventListener('pointerenter', wait)
  box.addEventListener('pointerleave', leave)
  addEventListener('resize', place)
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide())
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !box.contains(target) && !shown?.link.contains(target)) hide()
  })
  const by = (link: HTMLAnchorElement) => (shown?.link === link ? shown.how : undefined)
  return { by, after, wait, show, leave, hide }
}

function listen(link: HTMLAnchorElement, meaning: HTMLElement, { by, after, wait, show, leave, hide }: Box): void {
  let touched = false
  link.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'touch') return
    if (by(link)) wait()
    else after(RESTING, () => show(link, meaning, 'pointer'))
  })
  link.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'touch') return
    if (by(link)) leave()
    else wait()
  })
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) show(link, meaning, 'keyboard')
  })
  link.addEventListener('blur', () => {
    if (by(link) === 'keyboard') hide()
  })
  link.addEventListener('pointerdown', ({ pointerType }) => (touched = pointerType === 'touch'))
  link.addEventListener('click', (event) => {
    const tapped = touched && by(link) === undefined
    touched = false
    if (!tapped) return
    event.preventDefault()
    show(link, meaning, 'tap')
  })
}
