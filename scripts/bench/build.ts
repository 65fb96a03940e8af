/**
 * `npm run bench -- build`: made articles as a whole site with its search, built by us and by untouched Starlight in turn;
 * then one article changed, and built again. Processor time counts, since it says the same on a busy machine.
 *
 * Nothing is deleted before the end: a disk makes files more slowly for minutes after many were deleted (decision 0025), and what
 * one build deletes the next would pay for, whose ever it is.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { workshop } from '../../site/build/workshop.ts'
import { root } from '../steps.ts'
import { against, median, rounded, within } from './figures.ts'
import { changeOne, makePortal } from './portal.ts'
import { workplace } from './site.ts'
import { forgetStarlight, makeStarlight } from './starlight.ts'
import { watch, type Used } from './watch.ts'

/** Above this many articles we are built alone: Starlight writes all of them into every page. */
const mostForTwo = 2_000

export async function build({ articles, runs }: { readonly articles: number; readonly runs: number }) {
  await mkdir(workplace, { recursive: true })
  // Content outside of any history; sites on the disk of the project, where `npm run build` puts them.
  const [contents, sites] = [await mkdtemp(join(tmpdir(), 'deskbook-bench-')), await mkdtemp(join(workplace, 'sites-'))]
  try {
    return await measured(articles, runs, contents, sites)
  } finally {
    for (let number = 1; number <= runs; number++)
      await rm(dirname(workshop(root, join(contents, String(number))).cache), { recursive: true, force: true })
    for (const folder of [contents, sites]) await rm(folder, { recursive: true, force: true })
  }
}

async function measured(articles: number, runs: number, contents: string, sites: string) {
  const starlight = articles <= mostForTwo ? await makeStarlight(articles) : undefined
  const cold: Used[] = []
  const warm: Used[] = []
  const peer: Used[] = []
  for (let number = 1; number <= runs; number++) {
    const [first, again] = await ours(articles, number, join(contents, String(number)), join(sites, String(number)))
    cold.push(first)
    warm.push(again)
    if (starlight) {
      await forgetStarlight(join(sites, `starlight-${number}`))
      peer.push(await watch([starlight.program, 'build'], {}, starlight.folder))
    }
    const told = [first, again, ...peer.slice(-1)].map(({ cpuSeconds }) => `${cpuSeconds.toFixed(1)} s`)
    console.error(`  processor: cold ${told[0]}, one changed ${told[1]}${starlight ? `, Starlight ${told[2]}` : ''}`)
  }
  const memory = within(memoryOf(cold), { atMost: articles <= mostForTwo ? 1_024 : 2_048 })
  return {
    articles,
    ...(starlight && { cpuSeconds: against(pairs(cold, peer), { atMost: 0.6 }) }),
    memoryMb: { ...memory, ...(starlight && { starlight: rounded(median(memoryOf(peer))) }) },
    changedOne: against(pairs(warm, cold), { atMost: 0.25 }),
    wallSeconds: { cold: cold.map(wall), changedOne: warm.map(wall), starlight: peer.map(wall) },
  }
}

/** A first build in a folder that nobody built before, and one more after a morning's work of an author. */
async function ours(
  articles: number,
  number: number,
  content: string,
  site: string,
): Promise<[cold: Used, changed: Used]> {
  const build = () => watch(['scripts/build.ts'], { CONTENT_DIR: content, OUT_DIR: site }, root)
  await makePortal(content, articles)
  const cold = await build()
  await changeOne(content, articles, number)
  return [cold, await build()]
}

function pairs(ours: readonly Used[], peer: readonly Used[]) {
  return ours.map(({ cpuSeconds }, at) => ({ ours: cpuSeconds, peer: peer[at]?.cpuSeconds ?? NaN }))
}

function memoryOf(used: readonly Used[]): number[] {
  return used.map(({ memoryMb }) => memoryMb)
}

function wall({ wallSeconds }: Used): number {
  return Math.round(wallSeconds)
}
