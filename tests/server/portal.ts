/**
 * A portal to test through its public door: the demonstration content, a small built site, a database of its own, and a
 * clock that stands where the test puts it.
 */
import { inject } from 'vitest'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { openLog } from '../../server/http/log.ts'
import { openShell } from '../../server/http/shell.ts'
import { filesIn, openSite } from '../../server/http/site.ts'
import { makeLink } from '../../server/people/links.ts'
import { buildSite } from './built-site.ts'
import { freshDb, freshFolder } from './databases.ts'
import type { Database } from './databases.ts'

/** The address that pages of the portal have, as their Origin says it. */
export const origin = 'http://127.0.0.1:4321'

/** Whoever sends requests, with the cookies that were given to them. */
export interface Visitor {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** JSON, as a page of ours sends it. */
  readonly post: (path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly delete: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** A form, as a browser posts it; redirects are not followed. */
  readonly submit: (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  /** Anything else. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
}

export type Portal = Awaited<ReturnType<typeof openPortal>>

/** To be called while tests are collected, in the describe itself; everything is cleared away after its file. */
export async function openPortal(database: Database, environment: Readonly<Record<string, string>> = {}) {
  const folder = freshFolder()
  buildSite(folder)
  const config = readConfig({ DATA_DIR: folder, OUT_DIR: folder, LOG_LEVEL: 'debug', ...environment })
  const content = inject('content')

  const clock = { now: new Date('2026-03-02T10:00:00.000Z') }
  const now = () => new Date(clock.now)
  const logged: string[] = []
  const log = openLog(config.logLevel, now, (line) => logged.push(line))
  const db = await freshDb(database)
  const site = openSite(folder, config.https)
  const shell = openShell(folder, site.manifest, content.portal.languages)
  const leaving = new AbortController()
  const searchFile = filesIn(site)
  const deps = { db, now, content, config, shell, log, site, searchFile, leaving: leaving.signal }
  const app = createApp(deps)

  /** Somebody new, who holds no cookie yet. */
  const visitor = () => visitorOf((request) => app.request(request))

  return {
    app,
    db,
    deps,
    content,
    /** Set `clock.now` to let time pass. */
    clock,
    /** The lines of the log so far. */
    logged,
    /** Aborted, it asks the server to stop. */
    leaving,
    visitor,
    /** A visitor who entered the desk as a person of the directory. */
    agent: async (person: string): Promise<Visitor> => {
      const agent = visitor()
      const entered = await agent.submit('/desk/sign-in/', { token: await makeLink(db, now()), person })
      if (entered.status !== 303)
        throw new Error(`${person} could not enter: ${entered.status} ${await entered.text()}`)
      return agent
    },
  }
}

/** Somebody new at a server that listens at `at`. */
export function visitorAt(at: string): Visitor {
  return visitorOf((request) => fetch(request, { redirect: 'manual' }), at)
}

function visitorOf(send: (request: Request) => Response | Promise<Response>, at = origin): Visitor {
  const cookies = new Map<string, string>()
  const request = async (address: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await send(new Request(`${at}${address}`, { ...init, headers }))
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const write = (type: string) => (address: string, body: string, headers: Readonly<Record<string, string>>) =>
    request(address, {
      method: 'POST',
      body,
      headers: { Origin: at, 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(body)), ...headers },
    })
  const writeJson = write('application/json')
  const writeForm = write('application/x-www-form-urlencoded')
  return {
    request,
    get: (address, headers = {}) => request(address, { headers }),
    post: (address, body = {}, headers = {}) => writeJson(address, JSON.stringify(body), headers),
    delete: (address, headers = {}) => request(address, { method: 'DELETE', headers: { Origin: at, ...headers } }),
    submit: (address, fields, headers = {}) =>
      writeForm(address, new URLSearchParams(fields).toString(), { Accept: 'text/html', ...headers }),
  }
}
