/** Every address ends in a slash, so Astro builds `404/index.html`; a page that no address leads to is called 404.html. */
import type { Content } from '../../content/model.ts'
import type { Language } from '../../content/schema.ts'
import { prefixOf } from '../views/edition.ts'

/** Which languages the site is built in. */
export interface Spoken {
  readonly portal: Pick<Content['portal'], 'languages' | 'default_language'>
}

/** The address of a language's page for what is not there. */
export function notFoundAddress(language: Language, defaultLanguage: Language): string {
  return `${prefixOf(language, defaultLanguage)}/404.html`
}

/** The file of what Astro calls the page at an address, where it is that page of a language. */
export function notFoundFile(address: string, { portal }: Spoken): string | undefined {
  const language = portal.languages.find((each) => address === `${prefixOf(each, portal.default_language)}/404/`)
  return language && notFoundAddress(language, portal.default_language).slice(1)
}
