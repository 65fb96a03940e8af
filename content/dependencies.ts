/**
 * Who provides what to whom, read from all processes: what a team gives, what it contributes to the process of another, and
 * where work is handed over from step to step. Pure.
 */
import { waysOf } from './flow.ts'
import type { Article, Content } from './model.ts'
import type { Process } from './schema.ts'

/** A process as far as teams depend on each other by it; facts are the same in every language. */
export interface ProcessFacts {
  readonly id: string
  readonly meta: Process
}

/** Work that goes from a step of one team to a step of another; indexes of steps. */
export interface HandOver {
  readonly process: string
  readonly from: number
  readonly to: number
}

/** What one team provides to another. */
export interface Dependency {
  readonly provider: string
  readonly receiver: string
  /** Ids of processes that the provider gives to the receiver, or contributes to for it, each once. */
  readonly processes: readonly string[]
  readonly handOvers: readonly HandOver[]
}

/** Every process once, as the default language has it, in the order of ids. */
export function processFacts({ articles, portal }: Pick<Content, 'articles' | 'portal'>): ProcessFacts[] {
  const processes = articles.filter(({ kind, language }) => kind === 'process' && language === portal.default_language)
  return processes.map(factsOf).sort((a, b) => (a.id < b.id ? -1 : 1))
}

const factsOf = ({ id, meta }: Article): ProcessFacts => ({ id, meta: meta as Article['meta'] & Process })

/** In the order of `teams`, by provider and then receiver; a team does not depend on itself. */
export function dependenciesOf(processes: readonly ProcessFacts[], teams: readonly string[]): Dependency[] {
  const given = processes.flatMap(({ id, meta }) => [
    ...meta.receives.map((receiver) => ({ provider: meta.gives, receiver, process: id })),
    ...meta.inputs.map(({ from, process }) => ({ provider: from, receiver: meta.gives, process: process ?? id })),
  ])
  const handed = processes.flatMap(handOversOf)
  return teams.flatMap((provider) =>
    teams.flatMap((receiver) => {
      if (provider === receiver) return []
      const between = (one: { provider: string; receiver: string }) =>
        one.provider === provider && one.receiver === receiver
      const found = [...new Set(given.filter(between).map(({ process }) => process))]
      const handOvers = handed.filter(between).map(({ process, from, to }) => ({ process, from, to }))
      return found.length + handOvers.length === 0 ? [] : [{ provider, receiver, processes: found, handOvers }]
    }),
  )
}

function handOversOf({ id, meta: { steps } }: ProcessFacts) {
  return waysOf(steps).flatMap((ways, from) =>
    [...new Set(ways.map(({ to }) => to))].flatMap((to) => {
      const [provider, receiver] = [steps[from]?.team, steps[to]?.team]
      if (provider === undefined || receiver === undefined || provider === receiver) return []
      return [{ process: id, provider, receiver, from, to }]
    }),
  )
}
