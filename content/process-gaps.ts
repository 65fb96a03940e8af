/** Where service should happen and nobody has written down how, or nobody answers for it: read from all processes. Pure. */
import type { ProcessFacts } from './dependencies.ts'

/** A team that receives from no process, a thing one can ask for that no process provides, or a hole in a process. */
export type ProcessGap =
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'request'; readonly request: string }
  | { readonly kind: 'input'; readonly process: string; readonly input: number }
  | { readonly kind: 'step'; readonly process: string; readonly step: number }
  | { readonly kind: 'receiver-owner' | 'audit' | 'target'; readonly process: string }

/** In the order of kinds above. `teams` and `requests` are all ids there are. */
export function processGaps(
  processes: readonly ProcessFacts[],
  teams: readonly string[],
  requests: readonly string[],
): ProcessGap[] {
  const receiving = new Set(processes.flatMap(({ meta }) => meta.receives))
  const provided = new Set(processes.flatMap(({ meta }) => meta.requests))
  const without = (kind: 'receiver-owner' | 'audit' | 'target', key: 'receiver_owner' | 'audit' | 'targets') =>
    processes.filter(({ meta }) => meta[key] === undefined).map(({ id }) => ({ kind, process: id }) as const)
  return [
    ...teams.filter((team) => !receiving.has(team)).map((team) => ({ kind: 'team', team }) as const),
    ...requests.filter((request) => !provided.has(request)).map((request) => ({ kind: 'request', request }) as const),
    ...processes.flatMap(({ id, meta }) =>
      placesOf(meta.inputs, ({ process }) => process === undefined).map(
        (input) => ({ kind: 'input', process: id, input }) as const,
      ),
    ),
    ...processes.flatMap(({ id, meta }) =>
      placesOf(meta.steps, ({ team }) => team === undefined).map(
        (step) => ({ kind: 'step', process: id, step }) as const,
      ),
    ),
    ...without('receiver-owner', 'receiver_owner'),
    ...without('audit', 'audit'),
    ...without('target', 'targets'),
  ]
}

function placesOf<T>(items: readonly T[], missing: (item: T) => boolean): number[] {
  return [...items.keys()].filter((place) => missing(items[place] as T))
}
