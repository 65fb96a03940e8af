/** What one can ask for, with the time in which it is promised. */
import type { RequestType } from '../../content/model.ts'
import { lengthInWords } from './amounts.ts'
import type { Edition } from './edition.ts'

export interface RequestLink {
  readonly name: string
  readonly href: string
  readonly summary: string
  /** The promised time: "4 hours". */
  readonly time: string
}

/** One topic with what can be asked for under it. */
export interface RequestGroup {
  readonly id: string
  readonly name: string
  readonly requests: readonly RequestLink[]
}

export function requestLink({ text, address, language }: Edition, request: RequestType): RequestLink {
  return {
    name: text(request.name),
    href: address(`/requests/${request.id}/`),
    summary: text(request.summary),
    time: lengthInWords(request.targets.resolution, language),
  }
}

/** The request types of some ids; an id without one is left out. */
export function requestLinks(edition: Edition, ids: readonly string[]): RequestLink[] {
  return ids
    .flatMap((id) => edition.content.requests.find((request) => request.id === id) ?? [])
    .map((request) => requestLink(edition, request))
}

/** The catalogue by topic. The type for a question in one's own words stands apart: see `openQuestion`. */
export function catalogueOf(edition: Edition): RequestGroup[] {
  const { portal, requests } = edition.content
  const groups = portal.topics.map(({ id, name }) => ({
    id,
    name: edition.text(name),
    requests: requests
      .filter((request) => request.topic === id && request.id !== portal.ask.request)
      .map((request) => requestLink(edition, request)),
  }))
  return groups.filter((group) => group.requests.length > 0)
}

/** Where one asks in one's own words. */
export function openQuestion(edition: Edition): RequestLink | undefined {
  return requestLinks(edition, [edition.content.portal.ask.request])[0]
}
