/** `npm start` as an operator meets it: one process to stop, and everything ends with it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { root } from '../../scripts/steps.ts'

test('SIGTERM to npm’s own process ends the portal with 0', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'deskbook-start-'))
  const port = await freePort()
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, OUT_DIR: inject('site') },
  })
  let printed = ''
  npm.stdout.on('data', (data: Buffer) => (printed += data.toString()))
  npm.stderr.on('data', (data: Buffer) => (printed += data.toString()))
  await expect.poll(() => printed, { timeout: 60_000 }).toContain(`http://127.0.0.1:${port}/`)
  expect((await fetch(`http://127.0.0.1:${port}/api/ready`)).status).toBe(200)
  // The site was up to date: it was not built again.
  expect(printed).not.toContain('building')

  const ended = once(npm, 'exit')
  npm.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
  await expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow()
  await rm(folder, { recursive: true, force: true })
})
