/** unknown-topic: an article or a request type under a heading that the home page does not have. */
import { uses } from '../entries.ts'
import { topicNames } from './names.ts'
import type { Rule } from './rule.ts'
import { unknown } from './unknown.ts'

export const unknownTopic: Rule = {
  id: 'unknown-topic',
  *check(material) {
    const entries = [...material.articles.map(({ meta }) => meta), ...material.requests.map(({ entry }) => entry)]
    yield* unknown(uses(entries, 'topic'), topicNames(material), { en: 'topic', zh: '主题', home: 'portal.yaml' })
  },
}
