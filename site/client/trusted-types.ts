/**
 * The one Trusted Types policy, `default`: it admits pagefind's worker as a script address and nothing else,
 * and no text ever becomes markup or script. It must stand before pagefind starts its worker.
 */

/** The only script address that code of ours may hand to the browser at run time. */
const WORKER = '/pagefind/pagefind-worker.js'

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown
  readonly defaultPolicy?: unknown
}

/** The address itself where it is pagefind's worker on our own origin. @throws TypeError for every other. */
export function admitScript(address: string, origin: string): string {
  const url = new URL(address, origin)
  if (url.origin !== origin || url.pathname !== WORKER) throw new TypeError(`No script is loaded from ${address}`)
  return url.href
}

/** Sets the policy, once. Browsers without Trusted Types need none. */
export function setPolicy(): void {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  if (!policies || policies.defaultPolicy) return
  policies.createPolicy('default', { createScriptURL: (address) => admitScript(address, location.origin) })
}
