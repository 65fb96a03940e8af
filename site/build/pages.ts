/**
 * The pages of the site, in a folder: drawn by Astro where something must be compiled, by the program that it compiled
 * before where nothing must, and taken from memory where nothing on them changed.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AstroInlineConfig } from 'astro'
import type { Content } from '../../content/model.ts'
import { copyFiles, filesIn } from './files.ts'
import { keepProgram, openProgram, type Program } from './program.ts'
import type { FinishedPages } from './finished.ts'

export interface Drawing {
  readonly root: string
  readonly content: Content
  readonly output: string
  /** Where the compiled program is kept. */
  readonly program: string
  readonly finished: FinishedPages
}

export async function drawPages(drawing: Drawing): Promise<void> {
  const { finished, program: folder } = drawing
  const program = await openProgram(folder)
  if (program && !finished.wanted.some(({ article }) => !article.drawn)) await drawAgain(drawing, program)
  else await compileAndDraw(drawing)
}

/** Astro and all that compiles comes with it only here: it takes a second to load. */
async function compileAndDraw({ root, content, output, program }: Drawing): Promise<void> {
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('./astro.ts')])
  const kept = keepProgram(program)
  try {
    const setting = { root, contentDir: content.folder, outDir: output, integrations: [kept.integration] }
    const config = astroConfig(setting) as AstroInlineConfig
    await build({ ...config, root, configFile: false, logLevel: 'warn' })
    await kept.keep(output)
  } finally {
    await kept.forget()
  }
}

/** Lists and overviews are few and say something of every article, so they are drawn each time. */
async function drawAgain({ output, finished }: Drawing, program: Program): Promise<void> {
  copyFiles(program.assets, output, filesIn(program.assets))
  const write = async (address: string, html: Buffer) => {
    const file = join(output, address, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, html)
  }
  await program.draw((address) => !finished.has(address), write)
  finished.write(output)
}
