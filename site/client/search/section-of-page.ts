/**
 * A section of one of our pages, to be shown beside the list. The page is read as an inert document and rebuilt from a
 * short list of elements and attributes, so that nothing but text, tables and links of ours comes over.
 */

const ELEMENTS = new Set(
  'p ul ol li table thead tbody tr th td caption strong b em i code pre kbd samp br dl dt dd blockquote a h3 h4 span div'.split(
    ' ',
  ),
)
/** Classes that our styles know; buttons, anchors and hidden words stay behind. */
const CLASSES = new Set(['steps', 'note', 'warning', 'code', 'scroll', 'number', 'middle', 'plain'])
const LEFT_OUT = 'script, style, button, svg, .anchor, .hidden, [role="tooltip"], [hidden]'
/** A question of a page that folds its answers is a heading here. */
const RENAMED: Readonly<Record<string, string>> = { aside: 'div', summary: 'h3' }
const ELEMENTS_AT_MOST = 14

/** The elements below the heading with that id, or what the page begins with for an empty one. Rejects when it cannot be read. */
export async function sectionOfPage(path: string, anchor: string): Promise<Node[]> {
  const page = await inert(path)
  return sectionIn(page, anchor)
    .slice(0, ELEMENTS_AT_MOST)
    .flatMap((node) => rebuilt(node, location.origin))
}

/** XMLHttpRequest reads a document without running it, and is no Trusted Types sink. */
function inert(path: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', path)
    request.responseType = 'document'
    request.onload = () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(path))
    request.onerror = () => reject(new Error(path))
    request.send()
  })
}

function sectionIn(page: Document, anchor: string): Element[] {
  const heading = anchor === '' ? undefined : page.getElementById(anchor)
  const question = heading?.closest('summary')
  if (question) return [...(question.nextElementSibling?.children ?? [])]
  const found: Element[] = []
  const depth = heading ? Number(heading.tagName.slice(1)) : 6
  let next = heading ? heading.nextElementSibling : page.querySelector('main .text')?.firstElementChild
  for (; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && Number(next.tagName.slice(1)) <= depth) break
    found.push(next)
  }
  return found
}

function rebuilt(node: Node, origin: string): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')]
  if (!isElement(node) || node.matches(LEFT_OUT)) return []
  const children = [...node.childNodes].flatMap((child) => rebuilt(child, origin))
  const name = RENAMED[node.localName] ?? node.localName
  if (!ELEMENTS.has(name)) return children
  const made = document.createElement(name)
  made.append(...children)
  for (const attribute of ['lang', 'start', 'scope']) {
    const value = node.getAttribute(attribute)
    if (value !== null) made.setAttribute(attribute, value)
  }
  const classes = [...node.classList].filter((each) => CLASSES.has(each))
  if (classes.length > 0) made.className = classes.join(' ')
  const href = name === 'a' ? addressOf(node, origin) : undefined
  if (href !== undefined) made.setAttribute('href', href)
  return [made]
}

/** Nodes of another document are no instances of this one's Element. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}

/** Addresses of ours and of the web; never a script. */
function addressOf(link: Element, origin: string): string | undefined {
  const written = link.getAttribute('href') ?? ''
  const url = URL.parse(written, new URL(link.ownerDocument.URL || '/', origin))
  return url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined
}
