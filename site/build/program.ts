/**
 * The program that draws pages: what Astro compiled of our pages and components in a build before, with the styles, scripts
 * and files that came with it. As long as nothing that it was compiled of changes (its folder is named by all of that), a
 * build only runs it, and Astro has nothing to compile.
 *
 * It is opened as Astro's own build opens it: core/build/default-prerenderer.js of the version in our lock.
 */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration, RouteData } from 'astro'
import { copyFiles, filesIn } from './files.ts'

/** What Astro's build knows of a page beside its code. */
interface Compiled {
  readonly entry: string
  /** By the key of a page: its styles, in the order in which they are drawn. */
  readonly styles: readonly (readonly [key: string, styles: readonly unknown[]])[]
  /** What stands in the head of every page. */
  readonly scripts: readonly Script[]
}

interface Script {
  readonly stage: string
}

/** The application in the compiled program. */
interface App {
  setInternals(internals: unknown): void
  setOptions(options: unknown): void
  getOptions(): { readonly allPages: Readonly<Record<string, { readonly styles: readonly unknown[] }>> }
  getSettings(): { readonly scripts: readonly Script[] }
  readonly routeCache: { clearAll(): void }
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>
}

/** Takes a page, by its address in the default form, `/guides/a/`. */
export type TakePage = (address: string, html: Buffer) => void

export interface Program {
  /** Files that belong to every page. */
  readonly assets: string
  draw(wanted: (address: string) => boolean, take: TakePage): Promise<void>
}

/** Undefined where nothing was kept. */
export async function openProgram(folder: string): Promise<Program | undefined> {
  const listed = await readFile(join(folder, LIST), 'utf8').catch(() => undefined)
  if (listed === undefined) return undefined
  const { entry, styles, scripts } = JSON.parse(listed) as Compiled
  return {
    assets: join(folder, ASSETS),
    async draw(wanted, take) {
      const { app } = (await import(pathToFileURL(join(folder, CODE, entry)).href)) as { app: App }
      const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js')
      app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: [...own] }])) })
      app.setOptions({ settings: { scripts }, logger: { options: { destination: { write: () => undefined } } } })
      app.routeCache.clearAll()
      const render: Render = (request, routeData) => app.render(request, { routeData })
      await drawEach(await new StaticPaths(app as never).getAll(), render, wanted, take)
    },
  }
}

type Render = (request: Request, route: RouteData) => Promise<Response>

/** @throws Error naming the page that cannot be drawn, or two routes with one address: one of them would be lost */
async function drawEach(
  paths: readonly { readonly pathname: string; readonly route: RouteData }[],
  render: Render,
  wanted: (address: string) => boolean,
  take: TakePage,
): Promise<void> {
  const routes = new Map<string, string>()
  for (const { pathname, route } of paths) {
    const address = pathname === '/' ? '/' : `/${pathname.replace(/^\/|\/$/g, '')}/`
    const other = routes.get(address)
    if (other !== undefined) throw new Error(`${address} is drawn by two routes, ${other} and ${route.component}`)
    routes.set(address, route.component)
    if (wanted(address)) take(address, await drawn(address, route, render))
  }
}

async function drawn(address: string, route: RouteData, render: Render): Promise<Buffer> {
  try {
    const response = await render(new Request(new URL(encodeURI(address), ORIGIN)), route)
    if (response.status !== 200) throw new Error(`it was answered with ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${address} cannot be drawn by ${route.component}: ${reason}`, { cause: error })
  }
}

/** Stands in the address of the request only: pages name no host. */
const ORIGIN = 'http://localhost:4321'
const LIST = 'program.json'
const CODE = 'code'
const ASSETS = 'assets'

/**
 * Draws the pages of a build of Astro's, and takes the program out of it while it is there; Astro deletes it at the end. Drawn
 * here, a page need not be written by Astro, with four waits for the disk, to be read again by all that comes after.
 */
export function drawAndKeep(folder: string, take: TakePage) {
  const making = `${folder}-${process.pid}`
  let outDir = ''
  let isDrawn = false
  let compiled: Compiled | undefined
  const integration: AstroIntegration = {
    name: 'deskbook:keep-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir)
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => ({
          ...astros,
          getStaticPaths: async () => {
            const render: Render = async (request, routeData) => {
              const drawn = await astros.render(request, { routeData })
              return drawn instanceof Response ? drawn : drawn.response
            }
            await drawEach(await astros.getStaticPaths(), render, () => true, take)
            isDrawn = true
            return []
          },
          teardown: async () => {
            await astros.teardown?.()
            if (isDrawn)
              compiled = await taken(await folderOfCode(outDir), making, (astros as unknown as { app: App }).app)
          },
        }))
      },
    },
  }
  /** Puts it in its place, with the files of the site that are no page; whoever was there first stays. */
  const keep = async (site: string) => {
    if (!compiled) return
    const assets = filesIn(site).filter((file) => !file.endsWith('.html'))
    copyFiles(site, join(making, ASSETS), assets)
    await writeFile(join(making, LIST), JSON.stringify(compiled))
    await rename(making, folder).catch(() => undefined)
  }
  return { integration, keep, forget: () => rm(making, { recursive: true, force: true }) }
}

/** Undefined where there is none, or where pages need more than we know to give them. */
async function taken(code: string | undefined, making: string, app: App): Promise<Compiled | undefined> {
  const entry = code && (await entryIn(code))
  const { scripts } = app.getSettings()
  // A script of this stage is found by what only Astro's build knows.
  if (!code || !entry || scripts.some(({ stage }) => stage === 'page')) return undefined
  await mkdir(dirname(making), { recursive: true })
  await cp(code, join(making, CODE), { recursive: true })
  const pages = Object.entries(app.getOptions().allPages)
  return { entry, scripts, styles: pages.map(([key, { styles }]) => [key, styles] as const) }
}

/** Astro compiles into the folder of the site, or beside where it was started when that lies elsewhere. */
async function folderOfCode(outDir: string): Promise<string | undefined> {
  for (const folder of [join(outDir, '.prerender'), join(process.cwd(), '.astro', '.prerender')]) {
    if (await entryIn(folder)) return folder
  }
  return undefined
}

async function entryIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.find((name) => /^prerender-entry\b.*\.mjs$/.test(name))
}
