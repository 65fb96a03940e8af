/**
 * What is answered where no route is: the address with its slash, the methods that it does take, or the page that helps
 * to find what was meant.
 */
import type { Context, Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { wantsHtml } from './accept.ts'
import type { Env } from './api.ts'
import { Problem } from './problem.ts'
import type { Site } from './site.ts'
import { siteFileAs } from './static.ts'
import { targetOf } from './target.ts'

/** Hono's last resort, for an app whose routes are all mounted. @throws Problem not-found, method-not-allowed */
export function missing(app: Hono<Env>, site: Site): (c: Context<Env>) => Response {
  const methodsAt = methodsOf(app, site)
  return (c) => {
    const { path, query } = targetOf(c)
    const allowed = methodsAt(path)
    if (allowed.size > 0) {
      const methods = [...allowed].join(', ')
      throw new Problem('method-not-allowed', `This address takes ${methods}`, { headers: { Allow: methods } })
    }
    if (!path.endsWith('/') && methodsAt(`${path}/`).size > 0) return c.redirect(`${path}/${query}`, 308)
    const page = site.notFound[c.var.language]
    if (page && wantsHtml(c)) return siteFileAs(c, page, 404)
    throw new Problem('not-found', 'There is nothing at this address')
  }
}

/** The methods that an address takes, from the routes themselves and the site's files. */
function methodsOf(app: Hono<Env>, site: Site): (path: string) => ReadonlySet<string> {
  const router = new TrieRouter<string>()
  for (const { method, path } of app.routes) {
    if (method !== 'ALL') router.add('ALL', path, method)
  }
  return (path) => {
    const found = new Set(router.match('ALL', path)[0].map(([method]) => method))
    if (site.files.has(path)) found.add('GET')
    if (found.has('GET')) found.add('HEAD')
    return found
  }
}
