/**
 * Links that ask a team: they take the search and the pages read along, so that nobody has to tell it twice.
 * Pure: made from a trail, to the server's form or, with the server away, to a mail.
 */
import type { Trail } from './trail.ts'

/** The part of a trail that goes along. */
export type Along = Pick<Trail, 'query' | 'searchId' | 'read'>

/** The address of a form with what goes along; what the address already says stays. */
export function formLink(address: string, along: Along, team?: string): string {
  const [path = '', written = ''] = address.split('?')
  const values = new URLSearchParams(written)
  const add = (name: string, value: string | undefined) => {
    if (value && !values.has(name)) values.set(name, value)
  }
  add('q', along.query)
  add('search', along.searchId)
  add('read', along.read.join(','))
  add('team', team)
  return values.size > 0 ? `${path}?${values}` : path
}

/** A mail to the team with the question as its subject. `lines` are its text. */
export function mailLink(mail: string, subject: string, lines: readonly string[]): string {
  const parts = { subject, body: lines.join('\n') }
  const written = Object.entries(parts).filter(([, text]) => text !== '')
  const query = written.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&')
  return `mailto:${mail}${query && '?'}${query}`
}
