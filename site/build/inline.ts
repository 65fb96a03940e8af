/**
 * Whatever would break the content security policy of the pages by what stands in them: inline styles, scripts, handlers
 * and addresses that are scripts. The browser would drop it in silence, so the build says it aloud.
 */
import { addressIn } from './address.ts'
import type { Tag } from './tags.ts'

/** What is wrong with the tags of a page, as sentences; none when they are clean. */
export function inlineIn(tags: Iterable<Tag>): string[] {
  const found: string[] = []
  for (const { name, attributes } of tags) {
    if (name === 'style') found.push('has a <style> element')
    if (name === 'script' && !attributes.get('src')) found.push('has a <script> without src')
    for (const [attribute, value] of attributes) {
      if (attribute === 'style' || attribute === 'srcdoc') found.push(`has ${attribute}="${value}" on <${name}>`)
      if (/^on[a-z]/.test(attribute)) found.push(`has ${attribute}="${value}" on <${name}>`)
      if (ADDRESS.test(attribute) && /^(javascript|vbscript|data):/i.test(addressIn(value))) {
        found.push(`has ${attribute}="${value.slice(0, 40)}" on <${name}>`)
      }
    }
  }
  return found
}

const ADDRESS = /^(href|src|action|formaction|data|poster|xlink:href)$/
