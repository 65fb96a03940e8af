/**
 * What reading keeps, for all files of a worker process: hundreds of folders differ from each other in a line, and each holds all
 * words of Deskbook. As builds do it (content/memory.ts); tests/content/memory.test.ts reads without, and compares.
 */
import type { Memory } from '../../content/memory.ts'

/** Of the process: our modules are new in each file. As JSON, so that nobody gets what another has changed. */
const worker = globalThis as typeof globalThis & { keptOfContent?: Map<string, string> }
const kept = (worker.keptOfContent ??= new Map())

export const memory: Memory = {
  recall(key) {
    const json = kept.get(key)
    return json === undefined ? undefined : () => JSON.parse(json) as unknown
  },
  keep: (key, value) => void kept.set(key, JSON.stringify(value)),
}
