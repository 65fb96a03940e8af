/**
 * Beacons: small facts told to the server in passing. They fail silently and are never waited for.
 * The first one that fails tells the page that the server is away, and asking goes by mail from then on.
 */
import { keep, recall } from './kept.ts'

/** Told to the document when the server turns out to be away. */
export const AWAY = 'deskbook:away'

/** Posts JSON that outlives the page. */
export function beacon(path: string, body: object): void {
  fetch(path, {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then(
    (answer) => note(answer.status === 204 || isRefusal(answer)),
    // A page that is being left is told of failures that are none: the request outlives it.
    () => document.visibilityState === 'visible' && !leaving && note(false),
  )
}

let leaving = false
addEventListener('pagehide', () => (leaving = true))
addEventListener('pageshow', () => (leaving = false))

/** Whether this tab found the server away. */
export function isAway(): boolean {
  return recall('tab', 'away') !== undefined
}

/** Our server saying no (too many, too long) is there; a file host's 404 is not ours. */
function isRefusal({ status, headers }: Response): boolean {
  return status >= 400 && status < 500 && (headers.get('content-type') ?? '').startsWith('application/problem+json')
}

function note(there: boolean): void {
  const was = isAway()
  keep('tab', 'away', there ? undefined : '1')
  if (!there && !was) document.dispatchEvent(new Event(AWAY))
}
