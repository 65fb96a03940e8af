/** One temporary folder for everything that the tests of a run, and what they start, leave lying about. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whoever asks for the system's temporary folder is given this one, in this process and in all that it starts. */
export default async function setUp() {
  const before = process.env['TMPDIR']
  const folder = await mkdtemp(join(tmpdir(), 'deskbook-run-'))
  process.env['TMPDIR'] = folder
  return async () => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
