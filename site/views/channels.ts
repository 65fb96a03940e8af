/** The ways to reach a team, each with where it leads and what to take it for. */
import type { Channel, Team } from '../../content/directory-schema.ts'
import type { Full } from '../../content/model.ts'
import type { Edition } from './edition.ts'
import { requestLinks } from './requests.ts'

export interface ChannelLink {
  readonly kind: Channel['kind']
  readonly label: string
  /** Absent for a visit. */
  readonly href: string | undefined
  readonly use: string
}

export function channelsOf(edition: Edition, { channels }: Full<Team>): ChannelLink[] {
  const { say, text } = edition
  return channels.map(({ kind, to = '', name, for: use }) => {
    const [form] = kind === 'form' ? requestLinks(edition, [to]) : []
    const own = form?.name ?? (kind === 'mail' || kind === 'phone' ? to : undefined)
    return {
      kind,
      label: name ? text(name) : (own ?? say(`channel.${kind}`)),
      href: form?.href ?? addressOf(kind, to),
      use: text(use),
    }
  })
}

function addressOf(kind: Channel['kind'], to: string): string | undefined {
  if (kind === 'mail') return `mailto:${to}`
  if (kind === 'phone') return `tel:${to.replaceAll(/[^+\d]/g, '')}`
  return kind === 'visit' ? undefined : to
}
