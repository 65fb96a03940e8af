/**
 * Answers the questions of a page, the newest alone: first what finds, then what the hits say at length. What is likely asked
 * next is brought in a quiet moment.
 */
import type { Language } from '../../../content/schema.ts'
import { ANSWERED, bringTaiwan, suggestionsIn } from '../../search/browser.ts'
import type { ListedDoc } from '../../search/form.ts'
import type { Hit, SearchAnswer, SearchDoc } from '../../search/types.ts'
import type { Built } from '../built.ts'
import { idle, pause, savesData } from '../moments.ts'
import { nothingOf, type Asked, type Found, type Said } from './messages.ts'
import { openIndexes } from './opened.ts'

export interface Finder {
  /** What is found is told, unless another question was asked meanwhile. */
  ask(asked: Asked): void
  /**
   * Brings the other languages and, of a site that is not large, the rest of the reader's own, once a release: the next search
   * needs no network.
   */
  bringAhead(): void
}

/** Hits that are shown with what they say, if that comes soon; milliseconds that they are kept for it. */
const FIRST = 3
const SOON = 30

/** Milliseconds after which the texts of the others follow: most queries are typed over before. */
const REST = 150

/** @param tell what is found; never that of a question after which another was asked */
export function finder(files: Built, tell: (found: Found) => void): Finder {
  const { entry } = files
  const { language } = entry
  /** One more with each release that shows while this page stands open. */
  let release = 0
  /** The release that is brought ahead, or was. */
  let ahead: number | undefined
  const renewed = async () => {
    const isOther = await files.renewed()
    if (isOther) release += 1
    return isOther
  }
  const indexes = openIndexes({ ...files, renewed })
  let newest: Asked | undefined
  /** The query that something failed for: it is not waited for again, unless Enter asks for it. */
  let lost: string | undefined

  const answerTo = async (asked: Asked) => {
    const isOver = () => newest !== asked
    const began = performance.now()
    let waited = 0
    const told = (more: boolean) => {
      const isReady = indexes.isReady(asked)
      const { answer, docs } = search(asked, isReady)
      const said = answer.hits.map((hit) => saidOf(hit, docs))
      const queries = asked.suggest > 0 ? further(answer, docs, asked.suggest) : []
      const ms = performance.now() - began - waited
      tell({ turn: asked.turn, answer, said, queries, ms, threshold: ANSWERED, lost: !isReady, more })
    }
    if (!asked.typing) lost = undefined
    if (lost !== asked.query) {
      const retrying = indexes.retry(asked)
      try {
        if (!asked.typing && !indexes.isReady(asked)) await retrying
        waited += await indexes.bring(asked, isOver)
      } catch {
        if (!isOver()) lost = asked.query
      }
      if (isOver()) return
    }
    if (!indexes.isReady(asked)) {
      told(false)
      return
    }
    const first = indexes.bringTexts(asked, FIRST)?.catch(() => undefined)
    const asking = performance.now()
    if (first) await Promise.race([first, pause(SOON)])
    waited += performance.now() - asking
    if (isOver()) return
    const isWhole = indexes.hasTexts(asked)
    told(!isWhole)
    if (isWhole) return
    await pause(REST)
    if (isOver()) return
    await indexes.bringTexts(asked)?.catch(() => undefined)
    if (!isOver()) told(false)
  }
  const search = (asked: Asked, isReady: boolean) => {
    const { query, typing } = asked
    const { fetched } = indexes
    if (!fetched || !isReady) return { answer: { query, terms: '', hits: [], answered: 0, typing }, docs: [] }
    const answer = fetched.engine.search(query, indexes.options(asked))
    return { answer, docs: fetched.engine.looked(query, indexes.options(asked)) }
  }
  /** Titles that stand at the head of the list need no asking for. */
  const further = ({ query, hits }: SearchAnswer, docs: Docs, limit: number) => {
    const shown = hits.slice(0, FIRST).flatMap(({ title, section }) => [title, ...(section ? [section.title] : [])])
    return suggestionsIn(docs, query, { language, shown, limit })
  }
  /** What cannot be had is left out: a query asks for it when it needs it. */
  const bringAll = async (of: number) => {
    await indexes.open(language)
    if (language === 'zh-hant') await bringTaiwan()
    const { fetched } = indexes
    const packs = savesData() ? [] : (fetched?.packsOf(language) ?? [])
    for (const pack of packs) if (of === release) await fetched?.bringPack(pack).catch(() => undefined)
    for (const each of Object.keys(entry.indexes) as Language[]) {
      await idle()
      await indexes.open(each)
    }
  }
  return {
    ask(asked) {
      newest = asked
      // Questions that wait already are heard first: of several the newest alone is answered.
      void pause(0)
        .then(() => (newest === asked ? answerTo(asked) : undefined))
        .catch(() => newest === asked && tell(nothingOf(asked)))
    },
    bringAhead() {
      if (ahead === release) return
      ahead = release
      void bringAll(release)
    },
  }
}

type Docs = readonly (SearchDoc | ListedDoc)[]

/** What full text alone found was made of nothing here. Sections may share an anchor: the first that is meant has it. */
function saidOf({ kind, article, language, section, sections }: Hit, docs: Docs): Said {
  const doc = docs.find((each) => each.kind === kind && each.article === article && each.language === language)
  if (!doc) return { texts: {} }
  const meant = new Map<string, string>()
  for (const { anchor, title } of [...(section ? [section] : []), ...sections, { anchor: '', title: '' }])
    if (!meant.has(anchor)) meant.set(anchor, title)
  const texts = Array.from(meant, ([anchor, title]) => [anchor, textOf(doc, anchor, title)] as const)
  return {
    ...(doc.contact && { contact: doc.contact }),
    texts: Object.fromEntries(texts.filter(([, text]) => text !== '')),
  }
}

function textOf({ sections }: Docs[number], anchor: string, title: string): string {
  const own = sections.filter((each) => each.anchor === anchor && each.title === title)
  return own.map((each) => ('text' in each ? String(each.text) : '')).find((text) => text !== '') ?? ''
}
