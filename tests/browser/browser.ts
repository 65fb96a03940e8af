/** One real Chromium a worker process, which every journey of its files is made in: each person in a context of their own. */
import { chromium, type Browser } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { chromiumArgs } from '../../scripts/chromium.ts'

/** Of the process, not of a file: our modules are new in each (tests/setup/as-new.ts). It ends with the process. */
const worker = globalThis as typeof globalThis & { chromium?: Promise<Browser> }

/** The browser; what the file leaves open in it is closed when the file is done. */
export async function openBrowser(): Promise<Browser> {
  worker.chromium ??= chromium.launch({ executablePath: inject('chromium'), args: chromiumArgs })
  return worker.chromium
}

afterAll(async () => {
  const contexts = (await worker.chromium)?.contexts() ?? []
  await Promise.all(contexts.map((context) => context.close()))
})
