/** Compresses once, at build, as hard as it pays: what every page loads as hard as can be, each of many pages less so. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Below this a compressed answer is no smaller once its headers are counted. */
const WORTHWHILE = 200
/** Above this the hardest level costs seconds for a percent. */
const LARGE = 256 * 1024
/** From here on even the ninth does: one of 4 MB is 3 % smaller for five times the work. */
const HUGE = 1024 * 1024
/** The hardest level makes a page of 14 kB half a kilobyte smaller than this one, for forty times the work, and a shard of 5 kB a tenth. */
const ONE_OF_MANY = 6
/** What few readers load takes a tenth of the work so, and is 3 % larger. */
const OF_FEW = 9
/** Bits of the window that brotli looks back through; one wider than the file costs twice the work and finds nothing. */
const WINDOW = { least: 15, most: 22 }

export interface Compressed {
  readonly br?: Uint8Array
  readonly gzip?: Uint8Array
}

/**
 * How many there are of a file, and whom for. Of pages and shards there are very many, and they are packed by Brotli alone: nobody wants
 * a shard without it, and the server packs a page otherwise for who does.
 */
export type Kind = 'page' | 'shard' | 'one' | 'one for few'

/**
 * A form that would not be smaller is absent. One after the other, since there are thousands of them, each small: handed to
 * other threads, they took a quarter more.
 */
export function compress(data: Uint8Array, kind: Kind = 'one'): Compressed {
  if (data.length < WORTHWHILE) return {}
  const quality = isOneOfMany(kind) ? ONE_OF_MANY : qualityOfOne(data.length, kind)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(Math.max(Math.ceil(Math.log2(data.length)), WINDOW.least), WINDOW.most),
  }
  const br = brotliCompressSync(data, { params })
  const gzip = isOneOfMany(kind) ? data : gzipSync(data, { level: 9 })
  return { ...(br.length < data.length && { br }), ...(gzip.length < data.length && { gzip }) }
}

function isOneOfMany(kind: Kind): boolean {
  return kind === 'page' || kind === 'shard'
}

function qualityOfOne(size: number, kind: Kind): number {
  if (size > HUGE) return 6
  return size > LARGE || kind === 'one for few' ? OF_FEW : 11
}
