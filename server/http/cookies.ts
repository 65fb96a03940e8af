/** How our cookies are named and kept: for this host alone, out of reach of scripts, Secure wherever browsers accept it. */
import type { Config } from '../config.ts'

/** `__Host-` wherever browsers accept it: no other host and no plain-http page can plant one of that name. */
export function cookieName<Name extends string>(name: Name, secure: boolean): Name | `__Host-${Name}` {
  return secure ? `__Host-${name}` : name
}

/** What stands behind each of them; the same to set as to delete. */
export function cookieAttributes({ cookie }: Pick<Config, 'cookie'>) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: cookie.secure } as const
}
