/** A whole portal for a journey: the built site, a server process of its own with an empty database, and a browser. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { inject } from 'vitest'
import { serving, type Serving } from '../../scripts/serving.ts'

export interface Portal extends Omit<Serving, 'stop'> {
  /** What the database holds, as SQL names it. */
  rows(sql: string): Record<string, unknown>[]
  /** At once: its data goes with it. */
  stop(): Promise<unknown>
}

/** Starts a server of its own over the site of this run. */
export async function startPortal(env: NodeJS.ProcessEnv = {}): Promise<Portal> {
  const portal = await serving(inject('site'), env)
  return {
    ...portal,
    stop: () => portal.stop('SIGKILL'),
    rows(sql) {
      const database = new DatabaseSync(join(portal.dataDir, 'deskbook.db'), { readOnly: true })
      const rows = database
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }))
      database.close()
      return rows
    },
  }
}

/** A person at a browser of their own; every CSP violation and script error it meets is kept in `complaints`. */
export async function person(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext & { complaints: string[] }> {
  const context = await browser.newContext(options)
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return Object.assign(context, { complaints })
}
