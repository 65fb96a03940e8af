/** Long work in steps that show their progress: one line when a step starts, its output when it fails, its time when it ends. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Outcome {
  readonly code: number
  readonly output: string
}

/** Runs a program of node_modules/.bin, or `node`, to its end and keeps what it printed. It ends with us. */
export function runQuietly(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: process.stdout.isTTY ? undefined : '1', ...env },
      shell: process.platform === 'win32',
    })
    const end = () => child.kill()
    process.once('exit', end)
    let output = ''
    const keep = (data: Buffer) => (output += data.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('exit', (code) => {
      process.off('exit', end)
      resolve({ code: code ?? 1, output: output.trim() })
    })
  })
}

/** Runs a step and tells how it ended and how long it took; then what went wrong, and always what content says. */
export async function step(name: string, work: () => Promise<Outcome>): Promise<boolean> {
  const start = performance.now()
  const { code, output } = await work()
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name}, ${seconds} s`)
  if (output && (code !== 0 || name === 'content')) console.log(output + '\n')
  return code === 0
}
