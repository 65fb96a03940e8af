/**
 * Links of an article, on their way into a page: an internal address gets the prefix of the article's language (every
 * page exists in every language), a link that leaves the portal says so to the browser.
 */
import type { Root } from 'hast'
import type { Plugin } from 'unified'
import { languages } from '../../content/schema.ts'
import type { VoiceOf } from './voice.ts'
import { eachElement } from './walk.ts'

export const links: Plugin<[VoiceOf], Root> = (voiceOf) => async (tree, file) => {
  const { prefix } = await voiceOf(file.path)
  eachElement(tree, ({ tagName, properties }) => {
    const { href } = properties
    if (tagName !== 'a' || typeof href !== 'string') return undefined
    if (isAddress(href)) properties['href'] = prefix + href
    else if (/^(https?:)?\/\//i.test(href)) properties['rel'] = ['external', 'noopener']
    return undefined
  })
}

/** An address of a page that carries no language yet; files such as `/plan.pdf` are the same in every language. */
function isAddress(href: string): boolean {
  if (!href.startsWith('/') || href.startsWith('//')) return false
  const path = href.replace(/[?#].*$/, '')
  const first = path.split('/')[1]
  return !languages.some((language) => language === first) && !/\.[a-z0-9]+$/i.test(path)
}
