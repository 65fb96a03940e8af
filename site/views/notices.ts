/** What a reader must know of an article before they rely on it. */
import { articleFolders } from '../../content/schema.ts'
import { speak, tagOf } from '../../content/words.ts'
import { dateIn, dateInWords } from './amounts.ts'
import { prefixOf, type Edition } from './edition.ts'
import { isLate, reviewDue } from './review.ts'
import type { Shelved } from './shelf.ts'

export interface Notice {
  readonly kind: 'review' | 'late' | 'converted' | 'untranslated'
  readonly text: string
  readonly link?: { readonly label: string; readonly href: string; readonly lang: string }
}

/** In the order in which they matter. */
export function noticesOf(edition: Edition, shelved: Shelved, owner: string): Notice[] {
  return [languageNotice(edition, shelved), reviewNotice(edition, shelved, owner)].filter(
    (notice) => notice !== undefined,
  )
}

function languageNotice({ content, say }: Edition, { article, untranslated }: Shelved): Notice | undefined {
  const nameOf = (language: typeof article.language) => speak(content.words[language], language)('frame.language_name')
  if (untranslated)
    return { kind: 'untranslated', text: say('article.untranslated', { language: nameOf(article.language) }) }
  if (!article.converted) return undefined
  const prefix = prefixOf('zh-hans', content.portal.default_language)
  const href = `${prefix}/${articleFolders[article.kind]}/${article.slug}/`
  return {
    kind: 'converted',
    text: say('article.converted'),
    link: { label: say('article.original'), href, lang: tagOf['zh-hans'] },
  }
}

function reviewNotice({ content, language, say, now }: Edition, { article }: Shelved, owner: string): Notice {
  const { last_reviewed_on, review_in } = article.meta
  const due = reviewDue(last_reviewed_on, review_in)
  const kind = isLate(due, dateIn(content.portal.zone, now)) ? 'late' : 'review'
  const values = { date: dateInWords(last_reviewed_on, language), due: dateInWords(due, language), owner }
  return { kind, text: say(`article.${kind}`, values) }
}
