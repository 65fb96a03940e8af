/**
 * The one Trusted Types policy, `default`: it admits the two workers as script addresses and nothing else, and no text ever
 * becomes markup or script. It must stand before a worker starts.
 */

/** The only script addresses that code of ours may hand to the browser at run time: pagefind's worker, and our search's as built. */
const WORKERS = /^\/(?:pagefind\/pagefind-worker|_astro\/search-worker[.-][\w-]{8})\.js$/

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown
  readonly defaultPolicy?: unknown
}

/** The address itself where it is a worker on our own origin. @throws TypeError for every other. */
export function admitScript(address: string, origin: string): string {
  const url = new URL(address, origin)
  if (url.origin !== origin || !WORKERS.test(url.pathname)) throw new TypeError(`No script is loaded from ${address}`)
  return url.href
}

/** Sets the policy, once. Browsers without Trusted Types need none. */
export function setPolicy(): void {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
  if (!policies || policies.defaultPolicy) return
  policies.createPolicy('default', { createScriptURL: (address) => admitScript(address, location.origin) })
}
