/** Where tickets are: their pages in a language, and the scoped link that goes out of the house. */
import type { Language } from '../../content/schema.ts'
import { localPath } from '../http/language.ts'

/** The requester's page: `/zh-hans/tickets/<id>/`. */
export function ticketPath(id: string, language: Language, standard: Language): string {
  return localPath(language, `/tickets/${id}/`, standard)
}

/** What agents see of it: `/desk/tickets/<id>/`. */
export function deskTicketPath(id: string, language: Language, standard: Language): string {
  return localPath(language, `/desk/tickets/${id}/`, standard)
}

/** The link to keep: whoever has it may read and answer this one ticket. `publicUrl` ends in `/`. */
export function scopedLink(publicUrl: string, path: string, token: string): string {
  return `${new URL(path, publicUrl).href}?token=${token}`
}
