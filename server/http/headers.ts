/**
 * The headers of every answer (assurance families D, L and N). Pages hold nothing inline and reach nothing foreign, so
 * their policy has no word `unsafe`; only pagefind's worker may compile WebAssembly, by the policy of its own response.
 */

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** Of what `default-src` does not speak of. */
const nothingMore = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const policies = {
  page: pagePolicy,
  worker: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; ${nothingMore}`,
  /** What is no page and loads nothing. */
  data: `default-src 'none'; ${nothingMore}`,
  /** Of what no browser draws: it has no base and no forms, and what is in no frame needs no word on frames. */
  binary: "default-src 'none'",
} as const

/** What every answer carries beside its policy. A promise of HTTPS is made only where the portal is reached by it. */
export function secureHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

/** What is said shorter where nothing is drawn: a search fetches dozens of such files, each with its headers. */
export const ofBinaries: Readonly<Record<string, string>> = { 'Permissions-Policy': 'camera=()' }

/** What pages carry beside those: no window that is not ours gets hold of theirs. Of anything else browsers do not read it. */
export const ofPages: Readonly<Record<string, string>> = { 'Cross-Origin-Opener-Policy': 'same-origin' }

export function isPage(type: string | null): boolean {
  return type?.startsWith('text/html') === true
}

/** What depends on who asks, or on today, is nobody's to keep. */
export const notStored = 'private, no-store'

/** All the headers of an answer that is no page. */
export function dataHeaders(https: boolean): Readonly<Record<string, string>> {
  return { ...secureHeaders(https), 'Content-Security-Policy': policies.data, 'Cache-Control': notStored }
}
