/** What search is to reach on the sets of development, in percent unless said: the table of docs/search.md. */
import type { Figures } from './measure.ts'

/** One line of the table. */
export interface Goal {
  readonly name: string
  /** Names of the sets it is taken from; the mean of those that are there. */
  readonly sets: RegExp
  /** How the log is used; without it nothing is learned. */
  readonly log?: readonly string[]
  readonly figure: (figures: Figures) => number | undefined
  readonly goal: { readonly atLeast: number } | { readonly atMost: number }
}

const atLeast = (least: number) => ({ goal: { atLeast: least } })
const atMost = (most: number) => ({ goal: { atMost: most } })
const rank = (kind: string, of: 'R@1' | 'R@3' = 'R@3') => ({
  figure: ({ kinds }: Figures) => kinds[kind]?.[of],
})
/** Between questions as people typed them and those that nothing answers. */
const noAnswer = { figure: ({ noAnswer }: Figures) => noAnswer?.kinds['asis']?.auroc }
const set = (name: string) => ({ sets: new RegExp(`^${name}$`) })
const bots = { sets: /^hint3-/ }
const wholeLog: readonly string[] = []

export const goals: readonly Goal[] = [
  { name: 'banking77 asis', ...set('banking77'), ...rank('asis'), ...atLeast(92) },
  {
    name: 'banking77 asis, 30 logged queries an article',
    ...set('banking77'),
    log: ['--log-limit', '30'],
    ...rank('asis'),
    ...atLeast(97),
  },
  { name: 'banking77 asis, whole log', ...set('banking77'), log: wholeLog, ...rank('asis'), ...atLeast(97) },
  {
    name: 'banking77 asis, whole log, 20 % wrong, R@1',
    ...set('banking77'),
    log: ['--wrong', '0.2'],
    ...rank('asis', 'R@1'),
    ...atLeast(86),
  },
  { name: 'banking77 typo', ...set('banking77'), ...rank('typo'), ...atLeast(91) },
  { name: 'clinc150 asis', ...set('clinc150'), ...rank('asis'), ...atLeast(93) },
  { name: 'live bots asis', ...bots, ...rank('asis'), ...atLeast(85) },
  { name: 'live bots asis, whole log', ...bots, log: wholeLog, ...rank('asis'), ...atLeast(85) },
  { name: 'cmrc2018 asis, R@1', ...set('cmrc2018'), ...rank('asis', 'R@1'), ...atLeast(99) },
  { name: 'drcd asis, R@1', ...set('drcd'), ...rank('asis', 'R@1'), ...atLeast(97) },
  { name: 'docs-zhhans homophone typo', ...set('docs-zhhans'), ...rank('typo'), ...atLeast(98) },
  { name: 'docs-zhhans other script', ...set('docs-zhhans'), ...rank('script'), ...atLeast(99) },
  { name: 'docs-zhhans human Traditional titles', ...set('docs-zhhans'), ...rank('xscript-real'), ...atLeast(88) },
  { name: 'docs-zhhans pinyin', ...set('docs-zhhans'), ...rank('pinyin'), ...atLeast(95) },
  { name: 'docs-zhhans sub-word', ...set('docs-zhhans'), ...rank('subword'), ...atLeast(97) },
  { name: 'handbook-en typo', ...set('handbook-en'), ...rank('typo'), ...atLeast(98) },
  { name: 'handbook-en word dropped', ...set('handbook-en'), ...rank('drop'), ...atLeast(95) },
  { name: 'handbook-en sub-word', ...set('handbook-en'), ...rank('subword'), ...atLeast(99) },
  { name: 'clinc150 no answer, AUROC', ...set('clinc150'), ...noAnswer, ...atLeast(0.95) },
  { name: 'live bots no answer, AUROC', ...bots, ...noAnswer, ...atLeast(0.85) },
  {
    name: 'docs-zhhans index, MB gzip',
    ...set('docs-zhhans'),
    figure: ({ index }) => index.gzipBytes / 1e6,
    ...atMost(0.8),
  },
  {
    name: 'handbook-en query, median ms',
    ...set('handbook-en'),
    figure: ({ latency }) => latency?.medianMs,
    ...atMost(3),
  },
  { name: 'handbook-en query, p95 ms', ...set('handbook-en'), figure: ({ latency }) => latency?.p95Ms, ...atMost(15) },
]
