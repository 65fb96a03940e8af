/**
 * Every kind of page that a person can be shown, once: an address, who looks, and what there is to see. Headers, policy
 * and accessibility are tried on all of them. Each route of the server and each page of the site is somebody's `of`;
 * tests/server/http/page-kinds.test.ts fails for one that is not, and for a kind whose route is gone.
 */
import type { Page } from 'playwright-core'
import { refused } from './refused.ts'

/** The requester holds the links of tickets, the agent a session. */
export type As = 'anyone' | 'requester' | 'agent'

/** Nobody has entered yet; an agent has, but nobody asked; a portal in use. */
export type State = 'new' | 'empty' | 'full'

/** What stands for an id in the addresses below; filling.ts makes one of each. */
export type Example = 'asked' | 'long' | 'resolved' | 'hostile'

export interface PageKind {
  /** Its name in the tests. */
  readonly kind: string
  /** The method and route of the server, or `site` and the page's pattern. */
  readonly of: string
  /** Without language prefix. `{long}` is the id of that ticket, `{token}` the secret of an unspent sign-in link. */
  readonly address: string
  readonly as: As
  readonly state: State
  /** Of the answer to the address; 200 where it is absent. */
  readonly status?: number
  /** What has to happen on the page before it shows what is meant; says when that is so. */
  readonly prepare?: (page: Page) => Promise<void>
}

const recent = (page: Page) => page.locator('main [data-recent] p').waitFor()
const hits = (page: Page) => page.locator('main [role=option]').first().waitFor()
const unanswered = (page: Page) => page.locator('[data-ask-form] button.first').waitFor()

/** The island has made the drawing one stop; it has told who is there. */
const charted = (page: Page) => page.locator('svg[data-chart] a[tabindex="-1"]').first().waitFor()
const present = (page: Page) => page.locator('[data-present]:not([hidden])').first().waitFor()

const site: readonly Omit<PageKind, 'as' | 'state'>[] = [
  { kind: 'home', of: 'site /', address: '/' },
  { kind: 'search, nothing asked', of: 'site /search/', address: '/search/', prepare: recent },
  { kind: 'search with hits', of: 'site /search/', address: '/search/?q=vpn', prepare: hits },
  {
    kind: 'search that nothing answers',
    of: 'site /search/',
    address: '/search/?q=granite%20table%20re-levelling',
    prepare: unanswered,
  },
  { kind: 'guides', of: 'site /[folder]/', address: '/guides/' },
  { kind: 'processes', of: 'site /[folder]/', address: '/processes/' },
  { kind: 'FAQs', of: 'site /[folder]/', address: '/faqs/' },
  { kind: 'guide', of: 'site /[folder]/[slug]/', address: '/guides/travel-expenses/' },
  { kind: 'guide with code', of: 'site /[folder]/[slug]/', address: '/guides/network-drive-from-home/' },
  { kind: 'process', of: 'site /[folder]/[slug]/', address: '/processes/repair-a-return/' },
  {
    kind: 'process on one page',
    of: 'site /processes/[process]/card/',
    address: '/processes/repair-a-return/card/',
  },
  { kind: 'dependencies', of: 'site /dependencies/', address: '/dependencies/' },
  { kind: 'journeys', of: 'site /journeys/', address: '/journeys/' },
  { kind: 'journey', of: 'site /journeys/[journey]/', address: '/journeys/joining/' },
  { kind: 'audits', of: 'site /audits/', address: '/audits/' },
  { kind: 'FAQ', of: 'site /[folder]/[slug]/', address: '/faqs/the-building/' },
  { kind: 'directory', of: 'site /directory/', address: '/directory/' },
  { kind: 'organisation chart', of: 'site /directory/chart/', address: '/directory/chart/', prepare: charted },
  { kind: 'team', of: 'site /directory/[team]/', address: '/directory/calibration-lab/' },
  { kind: 'team with a rota', of: 'site /directory/[team]/', address: '/directory/service-desk/', prepare: present },
  { kind: 'glossary', of: 'site /glossary/', address: '/glossary/' },
  { kind: 'catalogue', of: 'site /requests/', address: '/requests/' },
  { kind: 'address that leads nowhere', of: 'site /404/', address: '/nowhere/', status: 404 },
]

const asking: readonly PageKind[] = [
  {
    kind: 'request form',
    of: 'GET /requests/:type/',
    address: '/requests/gauge-calibration/',
    as: 'anyone',
    state: 'full',
  },
  {
    kind: 'request form with a question',
    of: 'GET /requests/:type/',
    address: '/requests/question/?q=vpn&read=network-drive-from-home',
    as: 'anyone',
    state: 'full',
  },
  {
    kind: 'request form with faults',
    of: 'POST /requests/:type/',
    address: '/requests/gauge-calibration/',
    as: 'anyone',
    state: 'full',
    prepare: refused('main form.form', {}),
  },
]

const ticket = 'GET /tickets/:id/'
const requester = { as: 'requester', state: 'full' } as const
const requesters: readonly PageKind[] = [
  { kind: 'own tickets, none', of: 'GET /tickets/', address: '/tickets/', as: 'anyone', state: 'empty' },
  { kind: 'own tickets', of: 'GET /tickets/', address: '/tickets/', ...requester },
  { kind: 'ticket just asked', of: ticket, address: '/tickets/{asked}/', ...requester },
  { kind: 'ticket with thirty messages', of: ticket, address: '/tickets/{long}/', ...requester },
  { kind: 'ticket that is resolved', of: ticket, address: '/tickets/{resolved}/', ...requester },
  { kind: 'ticket of hostile words', of: ticket, address: '/tickets/{hostile}/', ...requester },
  {
    kind: 'ticket of somebody else',
    of: ticket,
    address: '/tickets/{long}/',
    as: 'anyone',
    state: 'full',
    status: 404,
  },
  {
    kind: 'ticket, reply refused',
    of: 'POST /tickets/:id/messages/',
    address: '/tickets/{long}/',
    ...requester,
    prepare: refused('main form[action$="messages/"]', {}),
  },
  {
    kind: 'ticket, reopening refused',
    of: 'POST /tickets/:id/reopening/',
    address: '/tickets/{long}/',
    ...requester,
    prepare: refused('main form[action$="messages/"]', { action: 'reopening/', body: 'It is back.' }),
  },
]

const agent = { as: 'agent', state: 'full' } as const
const deskTicket = 'GET /desk/tickets/:id/'
const agents: readonly PageKind[] = [
  { kind: 'sign-in, explained', of: 'GET /desk/sign-in/', address: '/desk/sign-in/', as: 'anyone', state: 'full' },
  { kind: 'sign-in', of: 'GET /desk/sign-in/', address: '/desk/sign-in/?token={token}', as: 'anyone', state: 'new' },
  {
    kind: 'sign-in with a spent link',
    of: 'POST /desk/sign-in/',
    address: '/desk/sign-in/?token={token}',
    as: 'anyone',
    state: 'new',
    prepare: refused('main form.form', { token: 'spent' }),
  },
  { kind: 'desk, nothing asked', of: 'GET /desk/', address: '/desk/', as: 'agent', state: 'empty' },
  { kind: 'desk', of: 'GET /desk/', address: '/desk/', ...agent },
  { kind: 'desk of one team', of: 'GET /desk/', address: '/desk/?team=calibration-lab', ...agent },
  { kind: 'desk, resolved', of: 'GET /desk/', address: '/desk/?status=resolved', ...agent },
  { kind: 'desk ticket just asked', of: deskTicket, address: '/desk/tickets/{asked}/', ...agent },
  { kind: 'desk ticket with thirty messages', of: deskTicket, address: '/desk/tickets/{long}/', ...agent },
  { kind: 'desk ticket that is resolved', of: deskTicket, address: '/desk/tickets/{resolved}/', ...agent },
  { kind: 'desk ticket of hostile words', of: deskTicket, address: '/desk/tickets/{hostile}/', ...agent },
  {
    kind: 'desk ticket, reply refused',
    of: 'POST /desk/tickets/:id/messages/',
    address: '/desk/tickets/{long}/',
    ...agent,
    prepare: refused('main form.reply', {}),
  },
  {
    kind: 'desk ticket, resolved by somebody else',
    of: 'POST /desk/tickets/:id/resolution/',
    address: '/desk/tickets/{resolved}/',
    ...agent,
    prepare: refused('main form.reply', { action: 'resolution/', body: 'It is levelled.' }),
  },
  {
    kind: 'desk ticket, reopening refused',
    of: 'POST /desk/tickets/:id/reopening/',
    address: '/desk/tickets/{long}/',
    ...agent,
    prepare: refused('main form.reply', { action: 'reopening/', body: 'It is back.' }),
  },
]

const problems: readonly PageKind[] = [
  { kind: 'problem', of: 'GET /problems/:kind/', address: '/problems/too-large/', as: 'anyone', state: 'full' },
]

export const pageKinds: readonly PageKind[] = [
  ...site.map((page) => ({ ...page, as: 'anyone' as const, state: 'full' as const })),
  ...asking,
  ...requesters,
  ...agents,
  ...problems,
]

/** Routes that never show a page of their own: they do what they are asked and lead on. */
export const leadOn: readonly string[] = ['POST /tickets/:id/resolution/', 'POST /desk/sign-out/']

/** Pages of the site that nobody is ever shown as they stand: the server fills them. */
export const unshown: readonly string[] = ['site /shell/[shell]/']
