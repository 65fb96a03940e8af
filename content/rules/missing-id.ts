/**
 * missing-id: an article, team, person, location, term or topic without an id.
 * The id is what searches, feedback and tickets remember, whatever becomes of title and address.
 */
import { at, isGroup, uses, type Use } from '../entries.ts'
import { said } from '../faults.ts'
import type { Rule } from './rule.ts'

export const missingId: Rule = {
  id: 'missing-id',
  *check({ portal, teams, people, locations, terms, articles }) {
    for (const { meta, slug } of articles) {
      if (meta.yaml.broken) continue
      for (const use of uses(meta, '')) if (lacksId(use)) yield at(use, articleMessage(slug))
    }
    const entries = [...teams, ...people, ...locations, ...terms].flatMap((entry) => [...uses(entry, '')])
    for (const use of [...entries, ...uses(portal, 'topics.*')]) if (lacksId(use)) yield at(use, entryMessage())
  },
}

function lacksId({ value }: Use): boolean {
  return isGroup(value) && (!Object.hasOwn(value, 'id') || value['id'] === null)
}

const articleMessage = (slug: string) =>
  said(
    'This article has no id, by which feedback, searches and tickets remember it. Add the line “id: {slug}”. `npm run new -- guide "Title"` makes articles that have one.',
    '这篇文章没有 id，而读者评价、搜索记录和工单都靠它认出文章。请加上一行“id: {slug}”。用 `npm run new -- guide "标题"` 新建的文章会自带 id。',
    { slug },
  )

const entryMessage = () =>
  said(
    'This entry has no id. Add a line “id:” with a short name of small letters a–z, digits and hyphens; `npm run new -- person "Name"` makes people and teams that have one.',
    '这一项没有 id。请加上一行“id:”，写由小写字母 a–z、数字和短横线组成的短名；用 `npm run new -- person "姓名"` 新建的人员和团队会自带 id。',
  )
