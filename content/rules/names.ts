/** The names that others may refer to; undefined where their file cannot be read, so that no rule blames those who refer. */
import { isGroup, uses } from '../entries.ts'
import type { Material } from '../material.ts'
import { idsOf } from './unknown.ts'

type Names = ReadonlySet<string> | undefined

export const teamNames = (material: Material): Names =>
  readable(material, 'directory/teams.yaml') ? idsOf(material.teams) : undefined

export const personNames = (material: Material): Names =>
  readable(material, 'directory/people.yaml') ? idsOf(material.people) : undefined

export const locationNames = (material: Material): Names =>
  readable(material, 'directory/locations.yaml') ? idsOf(material.locations) : undefined

export const termNames = (material: Material): Names =>
  readable(material, 'terms.yaml') ? idsOf(material.terms) : undefined

export const requestNames = ({ requests }: Material): Names => new Set(requests.map(({ id }) => id))

/** A draft can be referred to only from drafts. */
export const articleNames = ({ articles }: Pick<Material, 'articles'>, drafts = false): Names =>
  new Set(articles.filter(({ draft, misnamed }) => !misnamed && (drafts || !draft)).map(({ id }) => id))

/** Of the articles those that are processes. */
export const processNames = ({ articles }: Pick<Material, 'articles'>, drafts = false): Names =>
  articleNames({ articles: articles.filter(({ kind }) => kind === 'process') }, drafts)

/** Not known without a portal: that is one fault, not one of every article. */
export const topicNames = (material: Material): Names =>
  isGroup(material.portal?.raw) && readable(material, 'portal.yaml') ? textsAt(material, 'topics.*.id') : undefined

export function hoursNames(material: Material): Names {
  const [group] = uses(material.portal, 'service_hours')
  return isGroup(material.portal?.raw) && readable(material, 'portal.yaml')
    ? new Set(Object.keys(group?.value ?? {}))
    : undefined
}

function textsAt({ portal }: Material, pattern: string): Set<string> {
  return new Set([...uses(portal, pattern)].map(({ value }) => value).filter((value) => typeof value === 'string'))
}

function readable({ files, yamls }: Material, file: string): boolean {
  return (
    !files.findings.some((finding) => finding.file === file) && !yamls.some((yaml) => yaml.file === file && yaml.broken)
  )
}
