/**
 * What builds remember, in one file (things.ts). What is new is added at the end; what a build beside this one has not
 * written whole yet, or never did, or what a disk changed, is not believed.
 */
import { renameSync, rmSync } from 'node:fs'
import type { Memory } from '../../content/memory.ts'
import { addingTo, openThings, thingOf, valueOf, type Place, type Thing } from './things.ts'

export interface FileMemory extends Memory {
  /** Whether something was kept under the key, which is not read for it; asking is using. */
  holds(key: string): boolean
  /**
   * Writes what is new; nothing is recalled after it. A build that came to its end also forgets what nobody asked for, once
   * that is most of it; a build that was stopped by a fault cannot tell what it would have asked for.
   */
  save(ended: boolean): void
}

/** A file that is not there is an empty one. */
export function openMemory(file: string): FileMemory {
  const known = openThings(file)
  const fresh = addingTo(file)
  const used = new Set<string>()
  /** Read last: who recalls a thing mostly wants it at once. */
  let last: { readonly key: string; readonly thing: Thing } | undefined
  const read = (key: string, place: Place) => {
    if (last?.key === key) return last.thing
    const thing = known.read(place)
    last = thing && { key, thing }
    return thing
  }
  const readAgain = (key: string, place: Place | undefined) => {
    const thing = place && read(key, place)
    if (!thing) throw new Error(`The disk gives back ${file} otherwise than a moment ago: delete it and build again`)
    return thing
  }
  return {
    recall(key) {
      const waiting = fresh.waiting.get(key)
      const place = known.places.get(key)
      if (!waiting && (!place || !read(key, place))) return undefined
      used.add(key)
      return () => valueOf(waiting ?? readAgain(key, place))
    },
    holds(key) {
      const isHeld = fresh.waiting.has(key) || known.places.has(key)
      if (isHeld) used.add(key)
      return isHeld
    },
    keep(key, value) {
      fresh.add(key, thingOf(value))
      used.add(key)
    },
    save(ended) {
      fresh.flush()
      known.close()
      last = undefined
      if (ended && sizeOf(known.places, (key) => !used.has(key)) > sizeOf(known.places) / 2) forget(file, used)
    },
  }
}

function sizeOf(places: ReadonlyMap<string, Place>, counts: (key: string) => boolean = () => true): number {
  return [...places].reduce((sum, [key, { length }]) => sum + (counts(key) ? length : 0), 0)
}

/** Leaves in the file what was used. */
function forget(file: string, used: ReadonlySet<string>): void {
  const next = `${file}.${process.pid}`
  rmSync(next, { force: true })
  const [all, kept] = [openThings(file), addingTo(next)]
  for (const [key, place] of all.places) {
    const thing = used.has(key) ? all.read(place) : undefined
    if (thing) kept.add(key, thing)
  }
  kept.flush()
  all.close()
  renameSync(next, file)
}
