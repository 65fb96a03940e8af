/** Asking, as tests do it: a person with a question, through the form or the API. */
import { randomUUID } from 'node:crypto'
import { origin, type Portal, type Visitor } from '../portal.ts'

/** A question that every test may change. */
export const shield = {
  name: 'Mara Lindholm',
  email: 'mara.lindholm@alderfinch.example',
  subject: 'Shield is red since this morning',
  body: 'Finch Connect says FC-217. I restarted twice.',
} as const

/** Through the form, in a language; the ticket's address without it. */
export async function ask(
  visitor: Visitor,
  fields: Readonly<Record<string, string>> = {},
  language = '',
): Promise<string> {
  const answer = await visitor.submit(`${language}/requests/question/`, { key: randomUUID(), ...shield, ...fields })
  if (answer.status !== 303) throw new Error(`The form was not taken: ${answer.status} ${await mainOf(answer)}`)
  return idOf(answer)
}

/** Somebody new who asked: their page, and the link that it shows, as a path. */
export async function asked(portal: Portal, fields: Readonly<Record<string, string>> = {}, language = '') {
  const requester = portal.visitor()
  const id = await ask(requester, fields, language)
  const address = `${language}/tickets/${id}/`
  const page = async () => mainOf(await requester.get(address, html))
  const shown = /value="([^"]+\?token=[\w-]+)"/.exec(await page())?.[1] ?? ''
  return { requester, id, address, page, link: shown.replace(origin, '') }
}

/** What the API answers to a new ticket. */
export interface Opened {
  readonly ticket: {
    readonly id: string
    readonly number: number
    readonly openedAt: string
    readonly resolutionDueAt: string
  }
  readonly link: string
}

/** Over the API; `bearer` is what a program holds of the link. */
export async function openByApi(visitor: Visitor, fields: object = {}, headers: Readonly<Record<string, string>> = {}) {
  const answer = await visitor.post('/api/tickets', { requestType: 'question', ...shield, ...fields }, headers)
  const { ticket, link } = (await answer.json()) as Opened
  return { answer, ticket, link, bearer: { Authorization: `Bearer ${new URL(link).searchParams.get('token')}` } }
}

/** The kind of a problem, as its address. */
export async function kindOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { type: string }).type
}

/** The id in an address of a ticket, wherever an answer leads to. */
export function idOf(answer: Response): string {
  return /tickets\/([\da-f-]{36})/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}

/** What the page says: its main part. */
export async function mainOf(page: Response): Promise<string> {
  const text = await page.text()
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(text)?.[1] ?? text
}

/** The words of a page without its tags. */
export function wordsOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

/** The hidden key of the form for words: it names one sending. */
export function keyOf(main: string): string {
  return /name="key" value="([^"]+)"/.exec(main)?.[1] ?? ''
}

/** What a browser that asks for a page sends. */
export const html = { Accept: 'text/html' }

/** One of everything that has ever run as script somewhere: as text it is harmless, and must come out as typed. */
export const payload = `"'><script>alert(1)</script><img src=x onerror=alert(1)>\${7*7}{{7*7}}</textarea></title>&amp;`

/** How it stands in HTML where it is text. */
export const escaped = payload
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;')
  .replaceAll('"', '&quot;')
  .replaceAll("'", '&#39;')
