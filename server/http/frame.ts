/**
 * What surrounds every answer that is made on request: an id, the address's language and words, the secure headers, and
 * a line in the log. Stands outside everything that may throw.
 */
import type { MiddlewareHandler } from 'hono'
import { languages } from '../../content/schema.ts'
import { speak } from '../../content/words.ts'
import { uuidv7 } from '../db/id.ts'
import { nobody } from './actor.ts'
import type { Deps, Env } from './api.ts'
import { dataHeaders, notStored, policies, secureHeaders } from './headers.ts'
import { languageOf } from './language.ts'
import { isCanonical, targetOf } from './target.ts'

export function frame({ content, config, now, log }: Deps): MiddlewareHandler<Env> {
  const standard = content.portal.default_language
  const words = new Map(languages.map((language) => [language, speak(content.words[language], language)] as const))
  const always = Object.entries(secureHeaders(config.https))
  const nothing = dataHeaders(config.https)

  const dress = (headers: Headers, requestId: string) => {
    for (const [name, value] of always) headers.set(name, value)
    const isPage = (headers.get('content-type') ?? '').startsWith('text/html')
    headers.set('Content-Security-Policy', isPage ? policies.page : policies.data)
    if (!headers.has('cache-control')) headers.set('Cache-Control', notStored)
    headers.set('X-Request-Id', requestId)
  }

  return async (c, next) => {
    const began = now()
    const { path: sent } = targetOf(c)
    const { language, path } = languageOf(c.req.path, content.portal)
    const say = words.get(language)
    if (!say) throw new Error(`There are no words for ${language}`)
    c.set('requestId', uuidv7(began))
    c.set('language', language)
    c.set('defaultLanguage', standard)
    // Pages link to their own path: `//evil.example/` must not become an address there.
    c.set('path', isCanonical(sent) ? path : '/')
    c.set('say', say)
    c.set('actor', nobody)

    await next()

    const { status } = c.res
    if (status === 204) {
      // Beacons, nearly all: they say nothing of their own, and plain headers cost least.
      c.res = undefined
      c.res = new Response(null, { status, headers: { ...nothing, 'X-Request-Id': c.var.requestId } })
    } else dress(c.res.headers, c.var.requestId)

    const fields = { requestId: c.var.requestId, method: c.req.method, path: sent, status }
    log[status === 204 ? 'debug' : 'info']('request', { ...fields, ms: now().getTime() - began.getTime() })
  }
}
