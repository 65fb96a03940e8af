/**
 * The pages of the site, in a folder: drawn by Astro where something must be compiled, by the program that it compiled
 * before where nothing must, and taken from memory where nothing on them changed.
 */
import { mkdir } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroInlineConfig } from 'astro'
import type { Content } from '../../content/model.ts'
import { filesIn } from './files.ts'
import type { FinishedPages } from './finished.ts'
import { notFoundFile } from './not-found.ts'
import { outputIn, type Output } from './output.ts'
import { drawAndKeep, openProgram, type Program } from './program.ts'
import { takeSpare } from './spare.ts'
import type { Standing } from './standing.ts'

export interface Drawing {
  readonly root: string
  readonly content: Content
  readonly output: string
  readonly standing: Standing | undefined
  /** The site before the one that stands. */
  readonly spare: string
  /** Where the compiled program is kept. */
  readonly program: string
  readonly finished: FinishedPages
}

export async function drawPages(drawing: Drawing): Promise<Output> {
  const { finished, program: folder } = drawing
  const program = await openProgram(folder)
  if (program && !finished.wanted.some(({ article }) => !article.drawn)) return drawAgain(drawing, program)
  return compileAndDraw(drawing)
}

/** Astro and all that compiles comes with it only here: it takes a second to load. */
async function compileAndDraw({ root, content, output: folder, program, standing }: Drawing): Promise<Output> {
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('./astro.ts')])
  await mkdir(folder, { recursive: true })
  const output = outputIn(folder, standing)
  // Their names name the program, so those of before are not remembered; those made now shall be.
  const kept = drawAndKeep(program, (address, html) => output.make(fileOf(address, content), html))
  try {
    const setting = { root, contentDir: content.folder, outDir: folder, integrations: [kept.integration] }
    const config = astroConfig(setting) as AstroInlineConfig
    await build({ ...config, root, configFile: false, logLevel: 'warn' })
    await kept.keep(folder)
  } finally {
    await kept.forget()
  }
  output.adopt()
  return output
}

/** Lists and overviews are few and say something of every article, so they are drawn each time. */
async function drawAgain(
  { content, output: folder, spare, standing, finished }: Drawing,
  program: Program,
): Promise<Output> {
  const output = outputIn(folder, standing, await takeSpare(spare, folder))
  for (const file of filesIn(program.assets)) output.put(file, readFileSync(join(program.assets, file)))
  await program.draw(
    (address) => !finished.has(address),
    (address, html) => output.put(fileOf(address, content), html),
  )
  finished.put(output)
  return output
}

function fileOf(address: string, content: Content): string {
  return notFoundFile(address, content) ?? `${address.slice(1)}index.html`
}
