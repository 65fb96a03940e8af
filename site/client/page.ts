/**
 * What every page runs. Small, and it calls nothing at load: the search, the service hours and the mail links of a server
 * that is away are each loaded when a page needs them.
 */
import { AWAY, isAway } from './beacon.ts'
import { formLink } from './ask-links.ts'
import './composing.ts'
import { wireContents } from './contents.ts'
import { wireCopying } from './copy.ts'
import { wireDefinitions } from './definitions.ts'
import { wireDialog } from './dialog.ts'
import { wireFeedback } from './feedback.ts'
import { wirePrinting } from './print.ts'
import { wireQuestions } from './questions.ts'
import { watchReading } from './reading.ts'
import { leadsToForm } from './request-links.ts'
import { wireScheme } from './scheme.ts'
import { mounting } from './search/mounting.ts'
import { tellOfChosen } from './team-choice.ts'
import { trail } from './trail.ts'

const find = (selector: string) => document.querySelector<HTMLElement>(selector)

const scheme = find('[data-scheme-button]')
if (scheme) wireScheme(scheme)

wireDialog(document.querySelector<HTMLDialogElement>('dialog.search'))
const panel = find('main [data-search-panel]')
if (panel) {
  const mount = mounting(panel, async () => {
    const { searchOnPage } = await import('./search/on-page.ts')
    return () => searchOnPage(panel)
  })
  mount()
}

wireQuestions()
wireContents()
wireDefinitions()
wireCopying()
wirePrinting()
const feedback = find('section.feedback[data-article]')
if (feedback) wireFeedback(feedback)

const { article } = document.body.dataset
const readNow = article === undefined ? () => undefined : watchReading(article)
for (const kind of ['click', 'auxclick', 'contextmenu'] as const) {
  document.addEventListener(kind, (event) => {
    const link = event.target instanceof Element && event.target.closest('a')
    if (!link || !leadsToForm(link, location)) return
    // Whoever asks from an article has read it.
    readNow()
    link.href = formLink(link.href, trail())
  })
}

const byMail = () => void import('./by-mail.ts').then(({ askByMail }) => askByMail()).catch(() => undefined)
if (isAway()) byMail()
document.addEventListener(AWAY, byMail)

const suggestions = find('[data-suggestions]')
const subject = document.querySelector<HTMLInputElement>('#subject')
if (suggestions && subject) {
  void import('./suggestions.ts')
    .then(({ suggestTo }) => suggestTo(subject, suggestions, find('[data-elsewhere]')))
    .catch(() => undefined)
}

const choice = document.querySelector<HTMLSelectElement>('select#team')
if (choice) tellOfChosen(choice)

const charts = document.querySelectorAll<SVGElement>('svg[data-chart]')
if (charts.length > 0) void import('./chart.ts').then(({ wireCharts }) => wireCharts(charts)).catch(() => undefined)

if (find('[data-duty], [data-present], [data-clock]')) {
  // So is one that cannot tell who is there now: the plan stands on it.
  void import('./duty/fill.ts').then(({ fillDuty }) => fillDuty()).catch(() => undefined)
}

if (find('[data-hours], [data-promise]')) {
  // A page without its hours is whole: they stay hidden.
  void import('./hours/fill.ts').then(({ fillHours }) => fillHours()).catch(() => undefined)
}
