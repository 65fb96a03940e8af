/**
 * What pages and styles would load from elsewhere: the policy refuses it, and a reader's visit would be told to others if
 * it did not. Links that people follow may lead anywhere.
 */
import { addressIn, isForeign } from './address.ts'
import type { Tag } from './tags.ts'

/** Attributes whose address is loaded, or sent to, without anybody following a link. */
const LOADED = ['src', 'poster', 'data', 'background', 'action', 'formaction', 'ping', 'manifest', 'xlink:href']
const LISTS = ['srcset', 'imagesrcset']
/** Links that only say where something is. */
const SAYING = /^(?:(?:canonical|alternate|author|license|help|next|prev)\s*)+$/i

/** What the tags of a page load from elsewhere, as sentences; none when it is at home. */
export function foreignIn(tags: readonly Tag[]): string[] {
  return tags.flatMap((tag) => {
    if (tag.name === 'base') return ['has a <base> element, which moves every address']
    if (tag.name === 'meta' && /^refresh$/i.test(tag.attributes.get('http-equiv') ?? '')) {
      return ['has a <meta http-equiv="refresh">, which leads away by itself']
    }
    return addressesOf(tag).flatMap(([attribute, value]) =>
      isForeign(addressIn(value)) && !/^data:/i.test(addressIn(value))
        ? [`loads ${value.trim().slice(0, 80)} by ${attribute} on <${tag.name}>`]
        : [],
    )
  })
}

function addressesOf({ name, attributes }: Tag): (readonly [string, string])[] {
  const loads = name === 'link' ? !SAYING.test(attributes.get('rel') ?? '') : name === 'use' || name === 'image'
  return [...attributes].flatMap(([attribute, value]) => {
    if (LISTS.includes(attribute)) return value.split(',').map((one) => [attribute, one] as const)
    return LOADED.includes(attribute) || (attribute === 'href' && loads) ? [[attribute, value] as const] : []
  })
}

const IN_STYLE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))|@import\s*(?:"([^"]*)"|'([^']*)')/gi

/** What a stylesheet loads from elsewhere, or holds in itself, which the policy of the pages refuses as well. */
export function foreignInStyle(css: string): string[] {
  return [...css.matchAll(IN_STYLE)].flatMap((found) => {
    const address = found.slice(1).join('')
    return isForeign(address.trim()) ? [`loads ${address.slice(0, 80)}`] : []
  })
}
