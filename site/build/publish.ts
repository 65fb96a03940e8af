/** Puts a finished site in the place of the one before it. */
import { rmSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * `from` is gone afterwards. The place is empty for no longer than two renames take. The site that was there becomes the
 * `spare`, where one is wanted.
 * @throws Error where the place holds files that no build of ours put there: they would be lost.
 */
export async function publish(from: string, place: string, spare?: string): Promise<void> {
  await refuseForeign(place)
  await mkdir(dirname(place), { recursive: true })
  const beside = (name: string) => join(dirname(place), `.${basename(place)}-${name}-${process.pid}`)
  const next = beside('next')
  const last = beside('last')
  await move(from, next)
  const was = await rename(place, last).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
      throw error
    },
  )
  await rename(next, place)
  if (was && !(spare !== undefined && (await keep(last, spare)))) rmSync(last, { recursive: true, force: true })
}

/** Not where it would have to be copied: it only saves work. */
async function keep(last: string, spare: string): Promise<boolean> {
  return rename(last, spare).then(
    () => true,
    () => false,
  )
}

/** A rename, or a copy where the place is on another file system. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true })
    await rm(from, { recursive: true })
  }
}

async function refuseForeign(place: string): Promise<void> {
  const names = await readdir(place).catch((): string[] => [])
  if (names.length === 0 || names.includes(MANIFEST)) return
  throw new Error(
    `${place} holds files that are no built site (there is no ${MANIFEST}), and building would delete them. ` +
      'Choose another OUT_DIR, or empty that folder yourself.',
  )
}

/** What every built site has. */
const MANIFEST = 'manifest.json'
