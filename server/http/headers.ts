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
  /** Of what no browser draws: it has no base, no forms, and no place in a frame (and says the last by X-Frame-Options too). */
  binary: "default-src 'none'",
} as const

/** What every answer carries beside its policy. */
export function secureHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    ...always(https),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}

/**
 * The same of what no browser draws, in fewer words: a search fetches dozens of such files, each with its headers. It opens no
 * window and uses no device.
 */
export function binaryHeaders(https: boolean): Readonly<Record<string, string>> {
  return { ...always(https), 'Permissions-Policy': 'camera=()' }
}

/** A promise of HTTPS is made only where the portal is reached by it. */
function always(https: boolean): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

/** What depends on who asks, or on today, is nobody's to keep. */
export const notStored = 'private, no-store'

/** All the headers of an answer that is no page. */
export function dataHeaders(https: boolean): Readonly<Record<string, string>> {
  return { ...secureHeaders(https), 'Content-Security-Policy': policies.data, 'Cache-Control': notStored }
}
