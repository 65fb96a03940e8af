/** Who provides what to whom: as a graph, as a matrix, and what is behind each cell of it. */
import { dependenciesOf, processFacts, type Dependency } from '../../content/dependencies.ts'
import type { Content } from '../../content/model.ts'
import { graphOf, type Graph } from '../components/dependencies/graph.ts'
import type { Edition } from './edition.ts'
import type { TeamCard } from './people.ts'
import { teamNamed } from './named.ts'
import { processOf } from './process.ts'
import { linksTo, onShelf, type ArticleLink } from './shelf.ts'

/** A dependency in words. */
export interface Tie {
  /** Anchor of its entry on the page of dependencies. */
  readonly anchor: string
  readonly provider: TeamCard
  readonly receiver: TeamCard
  readonly processes: readonly ArticleLink[]
  readonly handOvers: readonly { readonly process: ArticleLink; readonly from: string; readonly to: string }[]
}

export interface DependencyPage {
  readonly graph: Graph
  readonly receivers: readonly TeamCard[]
  readonly rows: readonly {
    readonly provider: TeamCard
    /** One a receiver; absent where nothing goes that way. */
    readonly cells: readonly ({ readonly href: string; readonly said: string; readonly short: string } | undefined)[]
  }[]
  readonly ties: readonly { readonly provider: TeamCard; readonly to: readonly Tie[] }[]
}

export async function dependencyPageOf(edition: Edition): Promise<DependencyPage> {
  const found = dependenciesIn(edition.content)
  const { teams } = edition.content
  const part = (side: 'provider' | 'receiver') =>
    teams.filter(({ id }) => found.some((one) => one[side] === id)).map(({ id }) => teamNamed(edition, id))
  const [providers, receivers] = [part('provider'), part('receiver')]
  const involved = teams.filter(({ id }) => [...providers, ...receivers].some((card) => card.id === id))
  const given = found.filter(({ processes }) => processes.length > 0)
  const ties = given.map(({ provider, receiver, processes }) => ({
    from: provider,
    to: receiver,
    weight: processes.length,
  }))
  return {
    graph: await graphOf(
      involved.map(({ id, name }) => ({ id, name: edition.text(name) })),
      ties,
    ),
    receivers,
    rows: providers.map((provider) => ({
      provider,
      cells: receivers.map((receiver) => cellOf(edition, found, provider, receiver)),
    })),
    ties: providers.map((provider) => ({
      provider,
      to: found.filter((one) => one.provider === provider.id).map((one) => tieOf(edition, one)),
    })),
  }
}

/** What a team depends on, and what depends on it. */
export function tiesOf(edition: Edition, team: string): { readonly on: readonly Tie[]; readonly by: readonly Tie[] } {
  const given = dependenciesIn(edition.content).filter(({ processes }) => processes.length > 0)
  return {
    on: given.filter(({ receiver }) => receiver === team).map((one) => tieOf(edition, one)),
    by: given.filter(({ provider }) => provider === team).map((one) => tieOf(edition, one)),
  }
}

/** Found once for all pages of a reading. */
function dependenciesIn(content: Content): readonly Dependency[] {
  const known = found.get(content)
  if (known) return known
  const made = dependenciesOf(
    processFacts(content),
    content.teams.map(({ id }) => id),
  )
  found.set(content, made)
  return made
}

const found = new WeakMap<Content, readonly Dependency[]>()

const anchorOf = ({ provider, receiver }: Pick<Dependency, 'provider' | 'receiver'>) => `${provider}--${receiver}`

function cellOf({ say }: Edition, all: readonly Dependency[], provider: TeamCard, receiver: TeamCard) {
  const one = all.find((each) => each.provider === provider.id && each.receiver === receiver.id)
  if (!one) return undefined
  const { processes, handOvers } = one
  const counts = [
    say.count('dependencies.processes', processes.length),
    say.count('dependencies.handovers', handOvers.length),
  ]
  const short = `${processes.length} · ${handOvers.length}`
  const what = counts.join(say('process.join'))
  return {
    href: `#${anchorOf(one)}`,
    short,
    // Whoever speaks to the page says what stands in the cell, so its name begins with that.
    said: say('dependencies.cell', { short, provider: provider.name, receiver: receiver.name, what }),
  }
}

function tieOf(edition: Edition, one: Dependency): Tie {
  return {
    anchor: anchorOf(one),
    provider: teamNamed(edition, one.provider),
    receiver: teamNamed(edition, one.receiver),
    processes: linksTo(edition, one.processes),
    handOvers: one.handOvers.flatMap(({ process, from, to }) => {
      const [link] = linksTo(edition, [process])
      return link ? [{ process: link, from: stepOf(edition, process, from), to: stepOf(edition, process, to) }] : []
    }),
  }
}

/** "4 Repair" */
function stepOf(edition: Edition, process: string, step: number): string {
  const shelved = onShelf(edition, process)
  const found = shelved && processOf(shelved).steps[step]
  return `${step + 1} ${found?.label ?? found?.title ?? ''}`
}
