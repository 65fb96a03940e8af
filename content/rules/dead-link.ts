/**
 * dead-link: a link to an address or an anchor that does not exist.
 * A dead link in a knowledge base is a question that comes back as a ticket.
 */
import type { ArticleFile } from '../article-file.ts'
import type { Said } from '../faults.ts'
import { addressOf, decoded } from '../traditional-page.ts'
import { addressesOf, type Addresses } from './addresses.ts'
import { isPicture } from './dead-picture.ts'
import { deadAddress, deadAnchor, notServed, unsafe } from './link-messages.ts'
import type { Rule } from './rule.ts'

/** What leads out of the portal is not judged: it changes without us. */
const outside = /^(?:https?:\/\/|mailto:|tel:)/i
const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i
/** What ends like a file, and like none that a page is made of. */
const attachment = /\.(?!(?:mdx?|html?)$)[a-z][a-z0-9]{1,4}$/i

export const deadLink: Rule = {
  id: 'dead-link',
  *check(material) {
    const published = addressesOf(material, false)
    const withDrafts = addressesOf(material, true)
    for (const article of material.articles) {
      for (const link of article.page?.links ?? []) {
        if (isPicture(link)) continue
        const message = messageFor(link.url, article, article.draft ? withDrafts : published)
        if (message) yield { file: article.file, ...article.placeOf(link.offset), message }
      }
    }
  },
}

function messageFor(url: string, article: ArticleFile, { all, has, anchors }: Addresses): Said | undefined {
  if (outside.test(url)) return undefined
  if (scheme.test(url)) return unsafe(url)
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
  const own = path === '' && url.startsWith('#')
  const address = own ? addressOf(article) : path
  if (!own && !has(address) && attachment.test(path)) return notServed(url)
  if (!own && !has(address)) return deadAddress(url, path, all)
  const known = anchors(address, article.language)
  if (!fragment || !known || known.has(decoded(fragment))) return undefined
  return deadAnchor(decoded(fragment), address, known)
}
