/** Everything that lies in a content folder, parsed and held against its shapes, right or wrong: what the rules judge. */
import type { z } from 'zod'
import { readArticle, type ArticleFile } from './article-file.ts'
import type { Draw, Spoken } from './body.ts'
import { Location, Person, Team } from './directory-schema.ts'
import { entriesOf, entryOf, isGroup, type Entry } from './entries.ts'
import type { Files } from './files.ts'
import type { Memory } from './memory.ts'
import { Checklist, Journey, type ChecklistFile, type JourneyFile } from './journey-shape.ts'
import { placesIn } from './positions.ts'
import { wordsOf } from './spoken.ts'
import { GoldenQuery, languages, LearnedQuery, Pin, Portal, RequestType, Term } from './schema.ts'
import type { Language, RequestTypeFile } from './schema.ts'
import { traditionalPages, type TraditionalPage } from './traditional-page.ts'
import { recalledYaml, type Yaml } from './yaml.ts'

/** A file of a folder in which each file is one thing, called as the file is. */
export interface NamedFile<T> {
  readonly id: string
  readonly entry: Entry<T>
}

export interface WordsFile {
  readonly language: Language
  readonly yaml: Yaml
}

export interface Material {
  readonly files: Files
  /** Every YAML file, frontmatter not among them. */
  readonly yamls: readonly Yaml[]
  readonly portal: Entry<Portal> | undefined
  readonly teams: readonly Entry<Team>[]
  readonly people: readonly Entry<Person>[]
  readonly locations: readonly Entry<Location>[]
  readonly terms: readonly Entry<Term>[]
  readonly learned: readonly Entry<LearnedQuery>[]
  readonly pins: readonly Entry<Pin>[]
  readonly golden: readonly Entry<GoldenQuery>[]
  readonly requests: readonly NamedFile<RequestTypeFile>[]
  readonly journeys: readonly NamedFile<JourneyFile>[]
  readonly checklists: readonly NamedFile<ChecklistFile>[]
  readonly words: readonly WordsFile[]
  /** False where the folder has no interface/ and speaks with the words that come with Deskbook. */
  readonly ownWords: boolean
  /** The words that come with Deskbook; none where the folder is Deskbook's own. */
  readonly builtIn: readonly WordsFile[]
  readonly articles: readonly ArticleFile[]
  /** The Traditional pages made of Simplified articles that nobody wrote in Traditional. */
  readonly traditional: ReadonlyMap<ArticleFile, TraditionalPage>
  readonly defaultLanguage: Language
  /** Languages the portal is published in. */
  readonly published: readonly Language[]
  /** Absent: nothing is judged by the calendar. */
  readonly now: Date | undefined
}

export interface GatherOptions {
  /** Absent: nothing is judged by the calendar. */
  readonly now?: Date | undefined
  readonly memory?: Memory | undefined
  /** Who draws the texts of articles while they are parsed; asked once the words of the portal are known. */
  readonly drawing?: ((spoken: Spoken) => Draw) | undefined
}

/** Parses what lies in the folder; throws for nothing that a person wrote. */
export async function gather(files: Files, { now, memory, drawing }: GatherOptions = {}): Promise<Material> {
  const parsed = (texts: ReadonlyMap<string, string>) =>
    [...texts]
      .filter(([file]) => file.endsWith('.yaml'))
      .map(([file, text]) => recalledYaml(text, { file, offset: 0, placeOf: placesIn(text) }, memory))
  const yamls = parsed(files.texts)
  const find = (name: string) => yamls.find(({ file }) => file === name)
  const ownWords = files.builtIn.size === 0 || files.names.some((name) => name.startsWith('interface/'))
  const wordsIn = (from: readonly Yaml[]) =>
    inFolder(from, 'interface/').flatMap(([name, yaml]): WordsFile[] => {
      const language = languages.find((known) => known === name)
      return language ? [{ language, yaml }] : []
    })
  const builtIn = wordsIn(parsed(files.builtIn))
  const portalYaml = find('portal.yaml')
  const portal = portalYaml && entryOf(portalYaml, Portal)
  const { defaultLanguage, published } = languagesOf(portal?.raw)
  const words = ownWords ? wordsIn(yamls) : builtIn
  const aids = { memory, draw: drawing?.({ defaultLanguage, words: wordsOf(words) }) }
  const articles: ArticleFile[] = []
  for (const [file, text] of files.texts) {
    const article = await readArticle(file, text, defaultLanguage, aids)
    if (article) articles.push(article)
  }
  articles.sort((a, b) => (a.file < b.file ? -1 : 1))
  return {
    ...{ files, yamls, portal, articles, ownWords, defaultLanguage, published, now },
    teams: entriesOf(find('directory/teams.yaml'), Team),
    people: entriesOf(find('directory/people.yaml'), Person),
    locations: entriesOf(find('directory/locations.yaml'), Location),
    terms: entriesOf(find('terms.yaml'), Term),
    learned: entriesOf(find('search/learned.yaml'), LearnedQuery),
    pins: entriesOf(find('search/pins.yaml'), Pin),
    golden: entriesOf(find('golden.yaml'), GoldenQuery),
    requests: named(yamls, 'requests/', RequestType),
    journeys: named(yamls, 'journeys/', Journey),
    checklists: named(yamls, 'audits/', Checklist),
    words,
    builtIn,
    traditional: published.includes('zh-hant') ? await traditionalPages(articles, aids) : new Map(),
  }
}

function named<T>(yamls: readonly Yaml[], folder: string, shape: z.ZodType<T>): NamedFile<T>[] {
  return inFolder(yamls, folder).map(([id, yaml]) => ({ id, entry: entryOf(yaml, shape) }))
}

/** The files of a folder, by their names in it. */
function inFolder(yamls: readonly Yaml[], folder: string): [string, Yaml][] {
  return yamls
    .filter(({ file }) => file.startsWith(folder))
    .map((yaml) => [yaml.file.slice(folder.length, -'.yaml'.length), yaml])
}

/** As far as portal.yaml can be understood, so that a fault in it does not make all articles faulty. */
function languagesOf(portal: unknown): { defaultLanguage: Language; published: readonly Language[] } {
  const { default_language: written, languages: list } = isGroup(portal) ? portal : {}
  const known = languages.filter((language) => Array.isArray(list) && list.includes(language))
  return {
    defaultLanguage: languages.find((language) => language === written) ?? 'en',
    published: known.length > 0 ? known : languages,
  }
}
