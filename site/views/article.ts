/** What the page of an article shows: the text itself comes from Astro's collections, by `entry`. */
import { articleFolders } from '../../content/schema.ts'
import { speak, tagOf } from '../../content/words.ts'
import { dateIn, dateInWords } from './amounts.ts'
import { definitionsOf, type Definitions } from './definitions.ts'
import { prefixOf, type Edition } from './edition.ts'
import { noticesOf, type Notice } from './notices.ts'
import { ownerOf, teamOf, type Owner } from './people.ts'
import { minutesToRead } from './reading-time.ts'
import { openQuestion, requestLinks, type RequestLink } from './requests.ts'
import { beside, linksTo, linkTo, variantsOf, type ArticleLink, type Shelved } from './shelf.ts'
import { deskOf } from './team-hours.ts'
import { topicName } from './topics.ts'

export interface ArticlePage {
  readonly id: string
  readonly title: string
  readonly description: string
  /** As `lang` writes the language of the text, where the page around it speaks another. */
  readonly lang: string | undefined
  /** Whether full-text search takes it in. */
  readonly searched: boolean
  readonly crumbs: readonly { readonly label: string; readonly href: string }[]
  readonly owner: Owner
  /** When the owner's team is there: "Monday to Friday, 09:00–17:30", and whose clock that is. */
  readonly hours: { readonly week: readonly string[]; readonly clock: string } | undefined
  readonly reviewed: Day
  /** When its file was last changed; absent where Git does not know for sure. */
  readonly changed: Day | undefined
  readonly minutes: string
  /** The same article written in other languages. */
  readonly others: readonly { readonly label: string; readonly href: string; readonly tag: string }[]
  readonly notices: readonly Notice[]
  readonly contents: readonly { readonly anchor: string; readonly title: string }[]
  /** What its terms mean. */
  readonly definitions: Definitions
  readonly related: readonly ArticleLink[]
  /** What one can ask for from here; at least a question in one's own words to the owner's team. */
  readonly requests: readonly RequestLink[]
  readonly previous: ArticleLink | undefined
  readonly next: ArticleLink | undefined
  readonly edit: string | undefined
  /** The collection's entry with the text. */
  readonly entry: { readonly collection: 'articles' | 'converted'; readonly id: string }
}

/** A date as programs and as people write it. */
export interface Day {
  readonly date: string
  readonly text: string
}

export function articlePageOf(edition: Edition, shelved: Shelved): ArticlePage {
  const { article, untranslated } = shelved
  const { meta, language, kind, slug } = article
  const owner = ownerOf(edition, meta.owner)
  const text = article.sections.map((section) => `${section.title} ${section.text}`).join(' ')
  const prefix = prefixOf(language, edition.content.portal.default_language)
  return {
    id: article.id,
    title: meta.title,
    description: meta.description,
    lang: untranslated ? tagOf[language] : undefined,
    searched: meta.pagefind && !untranslated,
    crumbs: crumbsOf(edition, shelved),
    owner,
    hours: hoursOf(edition, owner),
    reviewed: dayOf(edition, meta.last_reviewed_on),
    changed: article.changed
      ? dayOf(edition, dateIn(edition.content.portal.zone, new Date(article.changed)))
      : undefined,
    minutes: edition.say.count('article.minutes', minutesToRead(text)),
    others: othersOf(edition, shelved),
    notices: noticesOf(edition, shelved, owner),
    contents: meta.tableOfContents ? article.sections.filter(({ depth, anchor }) => depth === 2 && anchor !== '') : [],
    definitions: definitionsOf(edition.content, article),
    related: linksTo(edition, meta.related),
    requests: requestsOf(edition, meta.requests, owner),
    ...neighboursOf(edition, shelved),
    edit: edition.content.portal.edit_url && edition.content.portal.edit_url + article.file,
    entry: {
      collection: article.converted ? 'converted' : 'articles',
      id: `${articleFolders[kind]}/${slug}${prefix === '' ? '' : `.${language}`}`,
    },
  }
}

function dayOf({ language }: Edition, date: string): Day {
  return { date, text: dateInWords(date, language) }
}

function hoursOf(edition: Edition, owner: Owner): ArticlePage['hours'] {
  const team = edition.content.teams.find(({ id }) => id === teamOf(owner).id)
  return team && deskOf(edition, team)
}

function requestsOf(edition: Edition, ids: readonly string[], owner: Owner): RequestLink[] {
  const requests = requestLinks(edition, ids)
  const question = openQuestion(edition)
  if (requests.length > 0 || !question) return requests
  return [{ ...question, href: `${question.href}?team=${teamOf(owner).id}` }]
}

function crumbsOf(edition: Edition, { article }: Shelved): ArticlePage['crumbs'] {
  const folder = articleFolders[article.kind]
  const overview = edition.address(`/${folder}/`)
  return [
    { label: edition.text(edition.content.portal.title), href: edition.address('/') },
    { label: edition.say(`frame.${folder}`), href: overview },
    { label: topicName(edition, article.meta.topic), href: `${overview}#${article.meta.topic}` },
  ]
}

function othersOf({ content, language }: Edition, { article }: Shelved): ArticlePage['others'] {
  return variantsOf(content, article.id)
    .filter((other) => other.language !== language)
    .map((other) => ({
      label: speak(content.words[other.language], other.language)('frame.language_name'),
      href: other.path,
      tag: tagOf[other.language],
    }))
}

/** The articles before and after it in its topic. */
function neighboursOf(edition: Edition, shelved: Shelved): Pick<ArticlePage, 'previous' | 'next'> {
  const [previous, next] = beside(edition, shelved)
  return { previous: previous && linkTo(edition, previous), next: next && linkTo(edition, next) }
}
