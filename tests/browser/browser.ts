/** One real Chromium a worker process, which every journey of its files is made in: each person in a context of their own. */
import { statfsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { chromiumArgs } from '../../scripts/chromium.ts'

/** Of the process, not of a file: our modules are new in each (tests/setup/as-new.ts). It ends with the process. */
const worker = globalThis as typeof globalThis & { chromium?: Promise<Browser> }

/** The browser; what the file leaves open in it is closed when the file is done. @throws Error where it does not start */
export async function openBrowser(): Promise<Browser> {
  worker.chromium ??= launched()
  return worker.chromium
}

/** One that could not be started, or is gone, is nobody's: the next file starts another. */
async function launched(): Promise<Browser> {
  const forget = () => delete worker.chromium
  try {
    const browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: chromiumArgs,
      ignoreDefaultArgs: hasRoom('/dev/shm') ? ['--disable-dev-shm-usage'] : [],
    })
    return browser.on('disconnected', forget)
  } catch (error) {
    forget()
    throw error
  }
}

/** What processes of a browser share is kept in memory where there is a gigabyte of it, instead of in thousands of files of the disk. */
function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= 2 ** 30
  } catch {
    return false
  }
}

afterAll(async () => {
  const contexts = (await worker.chromium)?.contexts() ?? []
  await Promise.all(contexts.map((context) => context.close()))
})
