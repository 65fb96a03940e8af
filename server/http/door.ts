/**
 * The way in for what comes by the thousand: pages of the site and beacons. What is plainly in order is answered straight
 * from the socket; everything else goes on to the app, which alone knows exceptions and errors. Both give the same
 * answers, but for what is said of the connection, so nothing depends on which of them gave it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers, now or later, or says false: then the app does. `onward` is for what turns out later to be the app's. */
export type Lane = (request: IncomingMessage, response: ServerResponse, onward: () => void) => boolean

/** The first lane that takes a request has it. */
export function openDoor(...lanes: readonly Lane[]): Lane {
  return (request, response, onward) => lanes.some((lane) => lane(request, response, onward))
}

/** What the app needs to read a body once more that was read here: its adapter takes it from this name. */
export function keepBody(request: IncomingMessage, rawBody: Buffer): void {
  Object.assign(request, { rawBody })
}

/** Node keeps the first of two headers of a name, where the app sees both: such a request is not plainly in order. */
export function isSaidOnce({ rawHeaders }: IncomingMessage, name: string): boolean {
  let times = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const header = rawHeaders[at] ?? ''
    if (header.length === name.length && header.toLowerCase() === name) times++
  }
  return times === 1
}
