/**
 * What an answer must carry, written down a second time on purpose: a policy that somebody loosens in the server does not
 * loosen its test. Whatever a header says that is not here is something told that nobody asked for.
 */

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
}

const page = [
  ...["default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "img-src 'self'"],
  ...["font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'"],
  ...["frame-ancestors 'none'", "object-src 'none'", "require-trusted-types-for 'script'", 'trusted-types default'],
].join('; ')

export const policies = {
  page,
  asset: page,
  worker:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  data: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  binary: "default-src 'none'",
} as const

/** Names that our answers may have beside those above; Node's own are the last five. */
const known = new Set([
  ...['content-security-policy', 'strict-transport-security', 'cache-control', 'content-type', 'content-length'],
  ...['content-encoding', 'vary', 'etag', 'x-request-id', 'location', 'allow', 'set-cookie', 'clear-site-data'],
  ...['retry-after', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'age'],
])

/** The most that the head of an answer with a piece of the search index may weigh, in bytes. */
export const SHARD_HEADERS = 425

/** What of the inside an answer could tell: stacks, files, queries. */
const inside = /\bat .*:\d+:\d+|\.[cm]?[jt]s:\d+|node_modules|file:\/\/|SQLITE_|\bselect .+ from "/i

export interface Answered {
  readonly status: number
  readonly headers: { readonly get: (name: string) => string | null; readonly keys: () => Iterable<string> }
}

/** How an answer of whatever status falls short, as sentences; `ofSite` for files that were built, which say no type once known. */
export function unsafe(
  { status, headers }: Answered,
  { https, ofSite, kind }: { https: boolean; ofSite: boolean; kind?: keyof typeof policies },
): string[] {
  const type = headers.get('content-type')
  const is = kind ?? (type?.startsWith('text/html') ? 'page' : ofSite ? 'asset' : 'data')
  const expected: Record<string, string | null> = {
    ...always,
    'content-security-policy': policies[is],
    ...(is === 'binary' && { 'permissions-policy': 'camera=()', 'cross-origin-opener-policy': null }),
    'strict-transport-security': https ? 'max-age=31536000' : null,
  }
  const wrong = Object.entries(expected).flatMap(([name, value]) => {
    const found = headers.get(name)
    return found === value ? [] : [`${name} is ${found}, not ${value}`]
  })
  const told = [...headers.keys()].map((name) => name.toLowerCase())
  wrong.push(...told.filter((name) => !known.has(name) && !(name in always)).map((name) => `tells ${name}`))
  const cache = headers.get('cache-control')
  const rightly = ofSite ? /^(no-cache|public, max-age=31536000, immutable)$/ : /^private, no-store$/
  if (!rightly.test(cache ?? '')) wrong.push(`may be kept: ${cache}`)
  const isAskedAgain = cache === 'no-cache' && status !== 404
  if (isAskedAgain !== (headers.get('etag') !== null))
    wrong.push(isAskedAgain ? 'has no tag to be asked again by' : 'has a tag, and is never asked for again')
  if (type === null && ![204, 303, 304, 308].includes(status)) wrong.push('has no content type')
  if (type?.startsWith('text/') && !/; ?charset=utf-8$/i.test(type)) wrong.push(`does not name its encoding: ${type}`)
  return wrong
}

/** The words of a body that tell of the inside, if there are any. */
export function leaked(body: string): string | undefined {
  return inside.exec(body)?.[0]
}
