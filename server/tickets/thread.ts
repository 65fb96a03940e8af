/**
 * The thread of a ticket, prepared for whoever reads it: the requester's first words, then replies and, for agents,
 * notes. Pure: messages come in as the store lists them for that reader.
 */
import type { Outline } from '../../content/outline.ts'
import { languages } from '../../content/schema.ts'
import { tagOf, type Say } from '../../content/words.ts'
import type { Role } from './lifecycle.ts'
import { span, type Moment, type Teller } from './moments.ts'
import { paragraphs, type Paragraph } from './plain-text.ts'
import { REQUESTER, type Message, type Ticket } from './ticket.ts'

/** One message ready to be drawn. */
export interface Entry {
  readonly name: string
  /** One or two letters for the face. */
  readonly initials: string
  readonly kind: Message['kind']
  readonly moment: Moment
  /** What is remarkable about its time: "39 min after you asked". */
  readonly remark?: string
  readonly words: readonly Paragraph[]
  /** Of the words, where it is known and is not the page's. */
  readonly lang?: string
}

/** Who reads, in which words, by which clock. */
export interface Reading {
  readonly role: Role
  readonly content: Outline
  readonly say: Say
  readonly tell: Teller
}

export function threadOf(ticket: Ticket, messages: readonly Message[], reading: Reading): Entry[] {
  const { say, tell, role } = reading
  const language = languages.find((known) => known === ticket.language)
  const lang = language && language !== say.language ? { lang: tagOf[language] } : {}
  const remarkOf = (ms: number) =>
    say(role === 'agent' ? 'ticket.after_asking' : 'ticket.after_you_asked', { span: span(say, ms) })
  const first = { kind: 'reply', author: REQUESTER, body: ticket.body, at: ticket.openedAt } as const
  return [first, ...messages].map(({ kind, author, body, at }) => {
    const mine = author === REQUESTER
    const isFirstReply = kind === 'reply' && !mine && at === ticket.firstRepliedAt
    const afterAsking = Date.parse(at) - Date.parse(ticket.openedAt)
    return {
      name: nameOf(author, ticket, reading),
      initials: initials(mine ? ticket.requesterName : nameOf(author, ticket, reading)),
      kind,
      moment: tell.when(at),
      words: paragraphs(body),
      // Before it was asked, says a clock that was set back in between: then there is nothing to remark.
      ...(isFirstReply && afterAsking >= 0 ? { remark: remarkOf(afterAsking) } : {}),
      ...(mine ? lang : {}),
    }
  })
}

/** As the reader knows them: the requester is "You" to themselves, an agent a person of the directory. */
export function nameOf(actor: string, ticket: Ticket, { role, content, say }: Reading): string {
  if (actor === REQUESTER) return role === 'requester' ? say('ticket.you') : ticket.requesterName
  return content.people.find(({ id }) => id === actor)?.name[say.language] ?? say('ticket.former_colleague')
}

/** First letters of the first and last word; of a Chinese name its first character, the family's. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  if (/^\p{Script=Han}/u.test(name.trim())) return firstLetter(name.trim())
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map(firstLetter).join('').toLocaleUpperCase()
}

/** The first character as Unicode counts them: half of a rare one is none. */
function firstLetter(word = ''): string {
  return /^./su.exec(word)?.[0] ?? ''
}
