/**
 * What every route stands on: what it is handed (`Deps`), what it finds in the request (`c.var`), and `api()`, a router
 * that describes itself (OpenAPI) and turns refused input into a Problem.
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { HttpBindings } from '@hono/node-server'
import type { z } from 'zod'
import type { Outline } from '../../content/outline.ts'
import type { Language } from '../../content/schema.ts'
import type { Say } from '../../content/words.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/open.ts'
import type { Actor } from './actor.ts'
import type { Log } from './log.ts'
import type { Shell } from './shell.ts'
import { refused } from './valid.ts'

/** Handed in from main.ts (or a test): nothing below reads a clock, an environment or a file by itself. */
export interface Deps {
  readonly db: Db
  readonly now: () => Date
  readonly content: Outline
  readonly config: Config
  readonly shell: Shell
  readonly log: Log
}

export interface Env {
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    /** Of the address; pages and problems speak it. */
    language: Language
    /** The portal's default language, the one without a prefix. */
    defaultLanguage: Language
    /** The address without its language: `/desk/` of `/zh-hans/desk/`. What `shell.page` wants as `path`. */
    path: string
    /** Words in `language`. */
    say: Say
    actor: Actor
  }
}

/** A router whose routes are declared with `createRoute`; what their schemas refuse is answered as `invalid-input`. */
export function api() {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw refused(result.error)
    },
  })
}

/** A JSON body for `request.body` of a route. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true as const, content: { 'application/json': { schema } } }
}

/** A JSON answer for `responses` of a route. */
export function jsonAnswer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}
