/** The articles by topic: on the home page, and as the overview of one kind. */
import type { ArticleKind } from '../../content/schema.ts'
import type { Edition } from './edition.ts'
import { linkTo, shelfOf, type ArticleLink } from './shelf.ts'

export interface TopicGroup {
  readonly id: string
  readonly name: string
  readonly articles: readonly ArticleLink[]
}

/** Topics that have articles, in the order of the portal; of one kind where it is named. */
export function topicsOf(edition: Edition, kind?: ArticleKind): TopicGroup[] {
  const shelf = shelfOf(edition).filter(({ article }) => kind === undefined || article.kind === kind)
  const groups = edition.content.portal.topics.map(({ id, name }) => ({
    id,
    name: edition.text(name),
    articles: shelf.filter(({ article }) => article.meta.topic === id).map((shelved) => linkTo(edition, shelved)),
  }))
  return groups.filter((group) => group.articles.length > 0)
}

/** The name of a topic; its id where the portal does not know it. */
export function topicName({ content, text }: Edition, id: string): string {
  const topic = content.portal.topics.find((one) => one.id === id)
  return topic ? text(topic.name) : id
}
