/** One file of guides/, processes/ or faqs/: its name, its frontmatter and its body, each parsed once. */
import type { z } from 'zod'
import { readBody, type Aids, type Body } from './body.ts'
import { entryOf, isGroup, textAt, type Entry } from './entries.ts'
import type { Finding } from './faults.ts'
import { partsOf } from './frontmatter.ts'
import type { Page } from './markdown.ts'
import { placesIn, type Place } from './positions.ts'
import { noFrontmatter, unreadableMdx } from './rules/syntax.ts'
import { articleFolders, frontmatters, languages, Slug } from './schema.ts'
import type { ArticleKind, Frontmatter, Language } from './schema.ts'
import { recalledYaml, type Yaml } from './yaml.ts'

export interface ArticleFile {
  readonly file: string
  readonly kind: ArticleKind
  readonly slug: string
  readonly language: Language
  readonly isMdx: boolean
  /** The name of the file is none an article can have; rules/file-name.ts says why. */
  readonly misnamed: boolean
  readonly meta: Entry<Frontmatter>
  /** As written; the slug where none is written, as `npm run new` makes it. */
  readonly id: string
  readonly draft: boolean
  readonly body: string
  /** Absent for MDX that cannot be parsed. */
  readonly page: Page | undefined
  readonly drawn?: Body['drawn'] | undefined
  /** Faults that kept a part from being read. */
  readonly findings: readonly Finding[]
  /** The place of an offset of the body. */
  readonly placeOf: (offset: number) => Place
}

const folders = Object.fromEntries(Object.entries(articleFolders).map(([kind, folder]) => [folder, kind]))

/** Undefined for a file that stands in no folder of articles. */
export async function readArticle(
  file: string,
  text: string,
  defaultLanguage: Language,
  aids: Aids = {},
): Promise<ArticleFile | undefined> {
  const [folder = '', name = ''] = file.split('/')
  const kind = folders[folder] as ArticleKind | undefined
  if (!kind) return undefined

  const { slug, language, misnamed, isMdx } = nameOf(name, defaultLanguage)
  const placeOf = placesIn(text)
  const { yaml, yamlOffset, body, bodyOffset } = partsOf(text)
  const written: Yaml = recalledYaml(yaml ?? '', { file, offset: yamlOffset, placeOf }, aids.memory)
  const findings = [...written.findings]
  const meta = entryOf<Frontmatter>(
    yaml === undefined ? { ...written, broken: true } : written,
    frontmatters[kind] as z.ZodType<Frontmatter>,
    [],
    written.value ?? {},
  )
  if (yaml === undefined) findings.push({ file, line: 1, column: 1, message: noFrontmatter() })

  const inBody = (offset: number) => placeOf(bodyOffset + offset)
  let read: Partial<Body> = {}
  try {
    read = await readBody(body, { kind, language, isMdx }, aids)
  } catch (error) {
    findings.push({ file, ...inBody(offsetOf(error)), message: unreadableMdx(error) })
  }
  return {
    ...{ file, kind, slug, language, isMdx, misnamed, meta, body, findings },
    page: read.page,
    drawn: read.drawn,
    id: textAt(meta, 'id') ?? slug,
    draft: isGroup(meta.raw) && meta.raw['draft'] === true,
    placeOf: inBody,
  }
}

/** `slug[.language].md(x)`; the default language is not written. */
export function nameOf(name: string, defaultLanguage: Language) {
  const [slug = '', ...rest] = name.replace(/\.mdx?$/, '').split('.')
  const language = rest.length === 0 ? defaultLanguage : languages.find((known) => known === rest[0])
  const misnamed =
    !Slug.safeParse(slug).success || rest.length > 1 || language === undefined || rest[0] === defaultLanguage
  return { slug, language: language ?? defaultLanguage, misnamed, isMdx: name.endsWith('.mdx') }
}

/** Where the parser of MDX gave up. */
function offsetOf(error: unknown): number {
  if (!(error instanceof Error) || !('place' in error)) return 0
  const place = error.place as { offset?: number; start?: { offset?: number } } | undefined
  return place?.offset ?? place?.start?.offset ?? 0
}
