/**
 * For owners of content, while they write: which queries find this page. Its golden queries with rank, score and why, and
 * a box to try another. Asked as the check asks them: without pins, in every language at once. Comes with development
 * alone; nothing of it is built.
 */
import type { Language } from '../../../content/schema.ts'
import { speak, tagOf, type Say } from '../../../content/words.ts'
import { openAllFetched, type Fetched, type IndexFile } from '../../search/index.ts'
import '../../styles/writing.css'
import { built } from '../built.ts'
import { element } from '../element.ts'
import { keep, recall } from '../kept.ts'
import { pageLanguage } from '../language.ts'
import type { Golden, WritingFile } from './file.ts'
import { DEPTH, linesOf, type Line } from './place.ts'

const { article } = document.body.dataset
if (article !== undefined) void mount(article)

async function mount(article: string): Promise<void> {
  const language = pageLanguage()
  const answer = await fetch(`/search/writing.${language}.json`)
  if (!answer.ok) return
  const { golden, words } = (await answer.json()) as WritingFile
  const own = golden.filter((each) => each.article === article)
  document.querySelector('main')?.append(drawPanel({ article, language, golden: own, say: speak(words, language) }))
}

interface Desk {
  readonly article: string
  readonly language: Language
  readonly golden: readonly Golden[]
  readonly say: Say
}

/** What is saved loads the page anew: the panel stays open, with what was tried last. */
function drawPanel(desk: Desk): HTMLElement {
  const { say } = desk
  const content = element('div', { class: 'stack' }, element('p', { class: 'meta' }, say('writing.loading')))
  const panel = element('details', { class: 'writing' }, element('summary', {}, say('writing.title')), content)
  let filled: Promise<HTMLElement[]> | undefined
  const fill = () => {
    keep('tab', 'writing', panel.open ? 'open' : undefined)
    if (!panel.open || filled) return
    filled = openAll(desk.language).then(async (all) => [await goldenTable(all, desk), ...tryOut(all, desk)])
    filled.then(
      (drawn) => content.replaceChildren(...drawn),
      (reason: unknown) => content.replaceChildren(element('p', {}, say('writing.failed', { reason: String(reason) }))),
    )
  }
  panel.addEventListener('toggle', fill)
  panel.open = recall('tab', 'writing') === 'open'
  return panel
}

async function openAll(language: Language): Promise<Fetched> {
  const { entry, index, shard } = await built(language)
  const indexes = await Promise.all(Object.keys(entry.indexes).map((each) => index(each as Language)))
  return openAllFetched(indexes as IndexFile[], shard)
}

async function goldenTable(all: Fetched, { article, golden, say }: Desk): Promise<HTMLElement> {
  if (golden.length === 0) return element('p', {}, say('writing.none'))
  const found = golden.map(async (each) => ({ ...each, lines: await linesIn(all, each.query, each.language, article) }))
  const rows = (await Promise.all(found)).map(({ query, language, rank: most, lines }) => {
    const line = lines.find(({ own }) => own)
    const isLost = !line || line.rank > most
    const rank = line ? say('writing.rank', { rank: line.rank, most }) : say('writing.lost', { depth: DEPTH, most })
    return element(
      'tr',
      {},
      element('th', { scope: 'row', lang: tagOf[language] }, query),
      element('td', { class: isLost ? 'late' : undefined }, rank),
      element('td', { class: 'number' }, line?.score ?? ''),
      element('td', {}, line?.why ?? ''),
    )
  })
  return table(say('writing.golden'), ['query', 'place', 'score', 'why'], rows, say)
}

function tryOut(all: Fetched, { article, language, say }: Desk): HTMLElement[] {
  const field = element('input', { id: 'writing-query', type: 'search', maxlength: 200, autocomplete: 'off' })
  const found = element('div', { role: 'status' })
  const look = () => {
    const query = field.value.trim()
    keep('tab', 'writing-query', query === '' ? undefined : query)
    if (query === '') found.replaceChildren()
    else
      linesIn(all, query, language, article).then(
        (lines) => {
          if (field.value.trim() === query) found.replaceChildren(...drawFound(lines, say))
        },
        (reason: unknown) => found.replaceChildren(element('p', {}, say('writing.failed', { reason: String(reason) }))),
      )
  }
  field.value = recall('tab', 'writing-query') ?? ''
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) look()
  })
  field.addEventListener('compositionend', look)
  look()
  return [element('div', { class: 'field' }, element('label', { for: field.id }, say('writing.try')), field), found]
}

async function linesIn(all: Fetched, query: string, language: Language, article: string): Promise<Line[]> {
  const options = { language, limit: DEPTH }
  await all.bring(query, options)
  return linesOf(article, all.engine.search(query, options).hits)
}

function drawFound(lines: readonly Line[], say: Say): HTMLElement[] {
  const rows = lines.map(({ rank, title, path, score, why, own }) =>
    element(
      'tr',
      { class: own ? 'own' : undefined },
      element('td', { class: 'number' }, String(rank)),
      element('th', { scope: 'row' }, own ? title : element('a', { href: path }, title)),
      element('td', { class: 'number' }, score),
      element('td', {}, why),
    ),
  )
  const missing = lines.some(({ own }) => own)
    ? []
    : [element('p', { class: 'late' }, say('writing.missing', { depth: DEPTH }))]
  return rows.length === 0
    ? missing
    : [...missing, table(say('writing.found'), ['place', 'page', 'score', 'why'], rows, say)]
}

function table(caption: string, columns: readonly string[], rows: readonly HTMLElement[], say: Say): HTMLElement {
  const heads = columns.map((column) => element('th', { scope: 'col' }, say(`writing.${column}`)))
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows),
    ),
  )
}
