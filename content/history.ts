/**
 * When each article was last changed, as Git knows it: one walk through the log for all files, newest commit first, ended
 * as soon as every file was met.
 *
 * It is silent rather than wrong. Without Git, outside a repository, in a shallow clone (whose oldest commit claims every
 * file) and for a file that differs from what was committed, nothing is told.
 */
import { spawn } from 'node:child_process'

/** A repository that takes longer is left alone: the build must not wait for a date. */
const PATIENCE = 30_000

/** Whatever people have set for themselves must not change what is printed; reading writes nothing and starts nothing. */
const plainly = [
  '--no-optional-locks',
  ...['core.fsmonitor=false', 'diff.relative=false', 'log.showSignature=false', 'log.showRoot=true'].flatMap((set) => [
    '-c',
    set,
  ]),
]

/**
 * The instant of the last commit of each file, ISO 8601 UTC; files of which nothing is known for sure are not in it.
 * `files` are relative to the folder, with `/`.
 */
export async function lastChanges(
  folder: string,
  files: readonly string[],
  git = 'git',
): Promise<ReadonlyMap<string, string>> {
  const ask = (...parameters: readonly string[]) => told(git, [...plainly, '-C', folder, ...parameters])
  try {
    const place = (await collected(ask('rev-parse', '--is-shallow-repository', '--show-prefix'))).split('\n')
    const [shallow, prefix = ''] = place
    if (shallow !== 'false') return new Map()
    const log = ['log', '--no-color', '-z', '--raw', '-c', '--no-renames', '--format=%x01%ct', '--', '.']
    const [changed, differing] = await Promise.all([
      newest(ask(...log), new Set(files.map((file) => prefix + file))),
      collected(ask('diff', '--no-ext-diff', '--name-only', '-z', 'HEAD', '--', '.')),
    ])
    const uncommitted = new Set(differing.split('\0'))
    return new Map(
      files.flatMap((file) => {
        const at = uncommitted.has(prefix + file) ? undefined : changed.get(prefix + file)
        return at === undefined ? [] : [[file, at] as const]
      }),
    )
  } catch {
    return new Map()
  }
}

/** What a program prints, piece by piece. @throws Error where it cannot be started or ends with an error. */
async function* told(program: string, parameters: readonly string[]): AsyncGenerator<string> {
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'ignore'], timeout: PATIENCE })
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))))
  })
  ended.catch(() => undefined)
  try {
    for await (const piece of child.stdout.setEncoding('utf8')) yield String(piece)
    await ended
  } finally {
    // Whoever has read enough ends it.
    child.kill()
  }
}

async function collected(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** A commit's line, `\x01` and its Unix time; a file's line, `:modes… hashes… status`, followed by its path. */
async function newest(pieces: AsyncIterable<string>, wanted: Set<string>): Promise<Map<string, string>> {
  const changed = new Map<string, string>()
  let [at, isFile, awaitsPath] = ['', false, false]
  for await (const part of partsOf(pieces)) {
    const line = part.trimStart()
    if (awaitsPath) {
      awaitsPath = false
      // The first commit met decides, also where it took the file away or made it a link to another.
      if (wanted.delete(part) && isFile) changed.set(part, at)
      if (wanted.size === 0) break
    } else if (line.startsWith('\x01')) {
      at = new Date(Number(line.slice(1)) * 1_000).toISOString()
    } else if (line.startsWith(':')) {
      isFile = isRegular(line)
      awaitsPath = true
    }
  }
  return changed
}

/** Whether the file is one with text of its own after the commit: as many colons and modes before it as parents. */
function isRegular(line: string): boolean {
  const parents = /^:+/.exec(line)?.[0].length ?? 0
  return line.slice(parents).split(' ')[parents]?.startsWith('100') === true
}

async function* partsOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\0')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') yield rest
}
