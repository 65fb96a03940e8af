/** The words of the house, in the order of the language. */
import type { Language } from '../../content/schema.ts'
import { toTraditional } from '../../content/traditional.ts'
import { foldText } from '../search/fold.ts'
import { byName } from './amounts.ts'
import type { Edition } from './edition.ts'
import { onShelf } from './shelf.ts'

export interface Entry {
  /** The anchor. */
  readonly id: string
  readonly term: string
  readonly abbreviation: string | undefined
  readonly definition: string
  readonly aliases: readonly string[]
  readonly article: { readonly title: string; readonly href: string } | undefined
}

export function glossaryOf(edition: Edition): Entry[] {
  const entries = edition.content.terms.map(({ id, term, abbreviation, definition, aliases, article }) => {
    const shelved = article === undefined ? undefined : onShelf(edition, article)
    return {
      id,
      term: edition.text(term),
      abbreviation: abbreviation === edition.text(term) ? undefined : abbreviation,
      definition: edition.text(definition),
      aliases: aliases.filter(
        (alias) => alias !== edition.text(term) && alias !== abbreviation && isOf(alias, edition.language),
      ),
      article: shelved && { title: shelved.article.meta.title, href: shelved.path },
    }
  })
  return entries.sort(byName(edition.language, ({ term }) => term))
}

/** Whether people of a language would write the word so: aliases stand in the file in every language, unmarked. */
function isOf(alias: string, language: Language): boolean {
  if (!/\p{Script=Han}/u.test(alias)) return language === 'en'
  const simplified = foldText(alias) === alias.toLowerCase()
  return language === 'zh-hans' ? simplified : language === 'zh-hant' && (!simplified || toTraditional(alias) === alias)
}
