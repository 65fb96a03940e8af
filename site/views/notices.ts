/** What a reader must know of an article before they rely on it. */
import type { Article } from '../../content/model.ts'
import { articleFolders } from '../../content/schema.ts'
import { speak, tagOf } from '../../content/words.ts'
import { dateIn, dateInWords } from './amounts.ts'
import { prefixOf, type Edition } from './edition.ts'
import { teamOf, type Owner } from './people.ts'
import { openQuestion } from './requests.ts'
import { isLate, reviewDue } from './review.ts'
import { variantsOf, type Shelved } from './shelf.ts'

export interface Notice {
  readonly kind: 'draft' | 'untranslated' | 'converted' | 'stale' | 'review' | 'late'
  readonly text: string
  readonly link?: NoticeLink | undefined
  /** What it becomes for whoever reads after that day, `YYYY-MM-DD`: pages are built one day and read on another. */
  readonly later?: { readonly after: string; readonly notice: Notice }
}

export interface NoticeLink {
  readonly label: string
  readonly href: string
  /** The language of what it leads to, as `hreflang` writes it. */
  readonly lang?: string
  /** The team one asks there. */
  readonly team?: string
}

/** In the order in which they matter. */
export function noticesOf(edition: Edition, shelved: Shelved, owner: Owner): Notice[] {
  const { article } = shelved
  return [
    article.meta.draft ? { kind: 'draft' as const, text: edition.say('article.draft') } : undefined,
    languageNotice(edition, shelved),
    staleNotice(edition, article),
    reviewNotice(edition, article, owner),
  ].filter((notice) => notice !== undefined)
}

function languageNotice(edition: Edition, { article, untranslated }: Shelved): Notice | undefined {
  const { content, say } = edition
  if (untranslated)
    return { kind: 'untranslated', text: say('article.untranslated', { language: nameOf(edition, article) }) }
  if (!article.converted) return undefined
  const prefix = prefixOf('zh-hans', content.portal.default_language)
  const href = `${prefix}/${articleFolders[article.kind]}/${article.slug}/`
  return {
    kind: 'converted',
    text: say('article.converted'),
    link: { label: say('article.original'), href, lang: tagOf['zh-hans'] },
  }
}

/** The text of the default language was confirmed after this one was: what is new there may be missing here. */
function staleNotice(edition: Edition, { id, meta, language }: Article): Notice | undefined {
  const { content, say } = edition
  const original = variantsOf(content, id).find((other) => other.language === content.portal.default_language)
  if (!original || original.language === language) return undefined
  if (original.meta.last_reviewed_on <= meta.last_reviewed_on) return undefined
  const values = {
    language: nameOf(edition, original),
    date: dateInWords(original.meta.last_reviewed_on, edition.language),
  }
  return {
    kind: 'stale',
    text: say('article.stale', values),
    link: { label: say('article.stale_link', values), href: original.path, lang: tagOf[original.language] },
  }
}

function nameOf({ content }: Edition, { language }: Article): string {
  return speak(content.words[language], language)('frame.language_name')
}

function reviewNotice(edition: Edition, { meta }: Article, owner: Owner): Notice {
  const { content, language, say, now } = edition
  const due = reviewDue(meta.last_reviewed_on, meta.review_in)
  const values = {
    date: dateInWords(meta.last_reviewed_on, language),
    due: dateInWords(due, language),
    owner: owner.card.name,
  }
  const late: Notice = { kind: 'late', text: say('article.late', values), link: askFirst(edition, owner) }
  if (isLate(due, dateIn(content.portal.zone, now))) return late
  return { kind: 'review', text: say('article.review', values), later: { after: due, notice: late } }
}

function askFirst(edition: Edition, owner: Owner): NoticeLink | undefined {
  const question = openQuestion(edition)
  const { id, name } = teamOf(owner)
  return question && { label: edition.say('ask.button', { team: name }), href: `${question.href}?team=${id}`, team: id }
}
