/** The server from its settings to an open port, and back: what main.ts starts and stops. */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Outline } from '../content/outline.ts'
import { createApp, createDoor, type AppDeps } from './app.ts'
import type { Config } from './config.ts'
import type { Env } from './http/api.ts'
import { openDb } from './db/open.ts'
import type { Lane } from './http/door.ts'
import { dataHeaders } from './http/headers.ts'
import { errorFields, openLog } from './http/log.ts'
import { lastResort } from './http/problem.ts'
import { openShell } from './http/shell.ts'
import type { Shell } from './http/shell.ts'
import { filesIn, openSite } from './http/site.ts'
import type { ReadFile, Site } from './http/site.ts'
import { openOutline } from './outline.ts'
import { linkHours, makeLink } from './people/links.ts'

export interface Outside {
  readonly now: () => Date
  /** Takes the log and what the operator should read, in whole lines. */
  readonly write: (line: string) => void
}

export interface Running {
  /** Says that it is not ready, finishes what was begun, then closes everything: ten seconds at most. */
  stop(): Promise<void>
}

/** The site whose pages are served, the content they were drawn from, the shell for those that know today, its search. */
export interface Pages {
  readonly site: Site
  readonly content: Outline
  readonly shell: Shell
  readonly searchFile: ReadFile
}

/** How long it says that it is not ready while it still takes everything: whoever sends requests here looks elsewhere. */
const redMs = 500

/** How long requests that were begun may take to end. */
const drainMs = 7_500

/** How long the database may take to let go. All that was answered is on the disk by then. */
const closeMs = 1_500

/**
 * Serves the built site unless other pages are handed in, as development does.
 * @throws Error with a sentence for the operator
 */
export async function startServer(config: Config, { now, write }: Outside, pages?: Pages): Promise<Running> {
  const log = openLog(config.logLevel, now, write)
  const { site, content, shell, searchFile } = pages ?? builtPages(config)
  const db = await openDb(config.databaseUrl)
  const leaving = new AbortController()
  const deps = { db, now, content, config, shell, log, site, searchFile, leaving: leaving.signal }
  const server = serverOver(createApp(deps), createDoor(deps), deps)
  await listen(server, config)
  const secret = await makeLink(db, now())
  write(`Deskbook is at ${config.publicUrl}\n`)
  write(`Agents enter here, once and within ${linkHours} hours: ${config.publicUrl}desk/sign-in/?token=${secret}\n`)

  let stopping: Promise<void> | undefined
  const stop = async () => {
    leaving.abort()
    log.info('stopping')
    await pause(redMs)
    await drain(server)
    const closing = db.close().catch((error: unknown) => log.error('close failed', errorFields(error)))
    await Promise.race([closing, pause(closeMs)])
    log.info('stopped')
  }
  return { stop: () => (stopping ??= stop()) }
}

/** What the build left. @throws Error with a sentence for the operator */
function builtPages({ outDir, https }: Config): Pages {
  const site = openSite(outDir, https)
  const content = openOutline(outDir, site.manifest.release)
  const shell = openShell(outDir, site.manifest, content.portal.languages)
  return { site, content, shell, searchFile: filesIn(site) }
}

/** What stands between the app with its door and a socket, not listening yet. */
export function serverOver(
  app: Pick<Hono<Env>, 'fetch'>,
  door: Lane,
  { log, config, leaving }: Pick<AppDeps, 'log' | 'config' | 'leaving'>,
): Server {
  const listener = getRequestListener(app.fetch, { errorHandler: lastResort(log, dataHeaders(config.https)) })
  return createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      if (leaving.aborted) response.setHeader('Connection', 'close')
      const onward = () => void listener(request, response)
      if (!door(request, response, onward)) onward()
    },
  )
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${port} on ${host} is taken; set PORT to another one`) : error)
    })
    server.listen(port, host, resolve)
  })
}

/** Takes no new connections, lets requests end, then cuts what is left. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Connections whose last request ends while we wait are idle from then on.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const cut = setTimeout(() => server.closeAllConnections(), drainMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })
}
