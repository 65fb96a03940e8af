/**
 * Who stands before a ticket. An agent is known by the session, a requester by a link token: from the cookie of the
 * browser, or from `Authorization: Bearer` of a program. Everybody else is answered as if there were no ticket.
 */
import type { Context } from 'hono'
import type { Deps, Env } from '../http/api.ts'
import { heldTokens, holdTokens } from './held-links.ts'
import type { Role } from './lifecycle.ts'
import { findTicket, noSuchTicket } from './store/find.ts'
import { findLinks, type HeldLink } from './store/links.ts'
import { REQUESTER, type Ticket } from './ticket.ts'

export interface Access {
  readonly ticket: Ticket
  readonly role: Role
  /** As events and messages name whoever this is: `requester`, or a person's id. */
  readonly actor: string
  /** The link by which a requester came. */
  readonly link?: HeldLink
}

type Ask = Context<Env>

/** For programs and the desk: an agent's session, else a link. @throws Problem ticket-not-found */
export async function findAccess(c: Ask, deps: Deps, id: string): Promise<Access> {
  if (c.var.actor.kind !== 'agent') return findOwnAccess(c, deps, id)
  return { ticket: await findTicket(deps.db.read, ticketId(id)), role: 'agent', actor: c.var.actor.person.id }
}

/** For the requester's own page: by link alone, whoever is signed in beside it. @throws Problem ticket-not-found */
export async function findOwnAccess(c: Ask, deps: Deps, id: string): Promise<Access> {
  const link = (await findHeldLinks(c, deps)).find((held) => held.ticketId === ticketId(id))
  if (!link) throw noSuchTicket()
  return { ticket: await findTicket(deps.db.read, link.ticketId), role: 'requester', actor: REQUESTER, link }
}

/** The links that came with the request and open something, newest first. */
export async function findHeldLinks(c: Ask, { db, config, now }: Deps): Promise<HeldLink[]> {
  const bearer = /^Bearer ([\w-]{1,100})$/.exec(c.req.header('authorization') ?? '')?.[1]
  return findLinks(db.read, [...(bearer ? [bearer] : []), ...heldTokens(c, config)], now())
}

/** Adds a link to those the browser holds; another one to the same ticket, and dead ones, give way. */
export async function holdLink(c: Ask, deps: Deps, link: HeldLink): Promise<void> {
  const others = (await findHeldLinks(c, deps)).filter((held) => held.ticketId !== link.ticketId)
  holdTokens(c, deps.config, [link.token, ...others.map(({ token }) => token)])
}

/** Ids are UUIDs; anything else is nobody's ticket and never reaches the database. */
function ticketId(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw noSuchTicket()
  return id
}
