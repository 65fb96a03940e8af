/**
 * The content, read in a process of its own: parsers and dictionaries take some 200 MB and a second of work, which a server
 * that keeps running should not keep. Measured: 68 MB after this, 270 MB after reading in the server itself.
 */
import { fork } from 'node:child_process'
import type { Reading } from '../content/model.ts'

/** @throws Error when the process ended without an answer */
export function readApart(folder: string): Promise<Reading> {
  const reader = fork(new URL('./reader.ts', import.meta.url), [folder], { serialization: 'advanced' })
  return new Promise((resolve, reject) => {
    reader.once('message', (reading) => resolve(reading as Reading))
    reader.once('error', reject)
    reader.once('exit', (code) =>
      reject(new Error(`Reading the content of ${folder} ended with ${code ?? 'a signal'}`)),
    )
  })
}
