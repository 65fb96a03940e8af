/** The desk without a ticket: the whole queue, and beside it what is open team by team. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import type { Html } from '../../tickets/views/html.ts'
import type { DeskCounts } from '../counts.ts'
import { deskAddress, type DeskFilter } from '../filter.ts'
import type { QueueLine } from '../queue.ts'
import { drawQueue } from './queue.ts'

export interface DeskParts {
  readonly say: Say
  readonly filter: DeskFilter
  readonly lines: readonly QueueLine[]
  readonly counts: DeskCounts
  /** Where the list goes on; absent at its end. */
  readonly next: string | undefined
  /** Who is signed in. */
  readonly agent: string
  /** The desk's address, with language prefix. */
  readonly desk: string
}

export function drawDesk(parts: DeskParts): Html {
  const { say, filter, lines, counts, next, agent, desk } = parts
  const team = counts.teams.find((line) => line.team === filter.team)
  const { open, late } = team ?? counts
  const name = team?.name ?? say('desk.all_teams')
  return html`<div class="desk">
    ${drawQueue({
      title: filter.status === 'open' ? name : say('desk.resolved_of', { team: name }),
      ...{ open, late, lines, say, desk },
      empty: drawEmpty(parts, name),
      foot: drawFoot(parts, open, next),
    })}
    <section class="overview">
      <header>
        <h1>${say('desk.title')}</h1>
        <p class="facts"><span>${say('desk.lead')}</span></p>
      </header>
      <div class="stack">
        <h2>${say('desk.by_team')}</h2>
        <ul class="leaders">
          ${[
            { team: undefined, name: say('desk.all_teams'), open: counts.open, late: counts.late },
            ...counts.teams,
          ].map(
            (line) =>
              html`<li>
                <a
                  href="${deskAddress(desk, { status: filter.status, team: line.team })}"
                  ${line.team === filter.team ? html`aria-current="true"` : ''}
                  >${line.name}</a
                ><span
                  >${say.count('desk.open', line.open)}${
                    line.late > 0
                      ? html`${say('ticket.comma')}<span class="late">${say.count('desk.late', line.late)}</span>`
                      : ''
                  }</span
                >
              </li>`,
          )}
        </ul>
        <form class="row" method="post" action="${desk}sign-out/">
          ${
            filter.status === 'open'
              ? html`<a class="button small" href="${deskAddress(desk, { team: filter.team, status: 'resolved' })}"
                  >${say('desk.see_resolved')}</a
                >`
              : html`<a class="button small" href="${deskAddress(desk, { team: filter.team })}"
                  >${say('desk.see_open')}</a
                >`
          }
          <span class="meta">${say('desk.signed_in', { name: agent })}</span>
          <button class="button small">${say('desk.sign_out')}</button>
        </form>
      </div>
    </section>
  </div>`
}

function drawEmpty({ say, filter, desk }: DeskParts, name: string): Html {
  if (filter.status === 'resolved') return html`<p class="soft">${say('desk.none_resolved')}</p>`
  return html`<div class="stack">
    <p>${filter.team === undefined ? say('desk.none_open') : say('desk.none_open_of', { team: name })}</p>
    <p class="meta">${say('desk.none_open_hint')}</p>
    ${filter.team === undefined ? '' : html`<p><a href="${desk}">${say('desk.see_all_teams')}</a></p>`}
  </div>`
}

function drawFoot({ say, filter, lines, desk }: DeskParts, open: number, next: string | undefined): Html | '' {
  if (next === undefined) return ''
  const { status, team, after } = filter
  return html`${status === 'open' && after === undefined ? html`<p class="meta">${say('desk.more', { shown: lines.length, open })}</p>` : ''}
    <p>
      <a class="button small" href="${deskAddress(desk, { status, team, after: next })}"
        >${say(status === 'open' ? 'desk.further' : 'desk.older')}</a
      >
    </p>`
}
