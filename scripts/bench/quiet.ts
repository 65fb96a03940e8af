/** Whether the machine is quiet enough for a figure to be told to others, and which machine it is. */
import { cpus, loadavg, release, totalmem } from 'node:os'

/** Above this, somebody else's work is in the figures. */
export const mostLoad = 1

export type Verdict =
  | { readonly goOn: true; readonly quotable: boolean; readonly why?: string }
  | { readonly goOn: false; readonly why: string }

/** `force` measures all the same, for whoever looks for a direction and quotes nothing. */
export function judgeLoad(load: number, force: boolean): Verdict {
  if (load <= mostLoad) return { goOn: true, quotable: true }
  const why = `The load of the last minute was ${load.toFixed(2)} before the start, above ${mostLoad}: other work is in the figures`
  return force ? { goOn: true, quotable: false, why } : { goOn: false, why: `${why}. Try later, or with --force` }
}

/** Of the last minute. */
export function loadNow(): number {
  return loadavg()[0] ?? 0
}

export function machine() {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
  }
}
