/** The requester's page of a ticket, drawn. */
import { html } from 'hono/html'
import { limits } from '../input.ts'
import type { RequesterPage } from '../requester-page.ts'
import { drawDetails } from './details.ts'
import { drawCrumbs, drawFaults, type Html } from './html.ts'
import { icon } from './icons.ts'
import { drawPromises, drawTimeline } from './promises.ts'
import { drawThread } from './thread.ts'

export function drawRequesterPage(page: RequesterPage): Html {
  const { say, to, refused, entries, promises, timeline } = page
  return html`${refused ? drawFaults(say('ticket.not_sent'), [{ field: 'reply', text: refused.fault }]) : ''}
    <header class="head">
      ${drawCrumbs(say('ticket.where'), [page.home, { href: to.tickets, text: say('ticket.yours') }])}
      <h1>${page.subject}</h1>
      <p class="facts">
        <span>${say('ticket.number', { number: page.number })}</span><span>${page.requestType}</span
        ><span>${say('ticket.opened', { time: page.opened.text })}</span
        ><span>${say('ticket.with', { team: page.team })}</span>
      </p>
    </header>
    <div class="split">
      <div class="stack">
        ${drawSent(page)} ${drawThread(entries, say, 'large')}
        ${page.status === 'resolved' ? html`${drawSolved(page)} ${drawReply(page)}` : html`${drawReply(page)} ${drawSolved(page)}`}
      </div>
      <aside class="margin-notes">
        ${drawPromises(promises, say)} ${drawTimeline(timeline, say)} ${drawDetails(page.details, say)}
        ${drawLink(page)}
        <section>
          <h2>${say('ticket.readers')}</h2>
          <p class="meta">${say('ticket.readers_are', { team: page.team })}</p>
        </section>
      </aside>
    </div>`
}

/** Until the first answer: that it arrived, and how to come back. */
function drawSent({ say, status, answered, team, promises }: RequesterPage): Html | '' {
  const [first] = promises
  if (status === 'resolved' || answered || !first) return ''
  return html`<div class="notice">
    <p>
      <b>${say('ticket.sent', { team })}</b>
      ${first.standing === 'ahead' ? say('ticket.answer_by', { time: first.due.text }) : ''}
    </p>
    <a href="#link">${say('ticket.keep_link')}</a>
  </div>`
}

function drawSolved({ say, status, reopenUntil, to, key }: RequesterPage): Html | '' {
  if (status !== 'resolved') {
    return html`<form class="solved" method="post" action="${to.ticket}resolution/">
      <div>
        <h2>${say('ticket.solved')}</h2>
        <p class="soft">${say('ticket.solved_hint')}</p>
      </div>
      <button class="button">${icon('check')} ${say('ticket.solved_yes')}</button>
    </form>`
  }
  if (!reopenUntil) {
    return html`<div class="solved">
      <div>
        <h2>${say('ticket.is_resolved')}</h2>
        <p class="soft">${say('ticket.too_late')}</p>
      </div>
    </div>`
  }
  return html`<form class="solved" method="post" action="${to.ticket}reopening/">
    <div>
      <h2>${say('ticket.solved')}</h2>
      <p class="soft">${say('ticket.stays_resolved', { day: reopenUntil.text })}</p>
    </div>
    <input type="hidden" name="key" value="${key}" />
    <button class="button">${icon('back')} ${say('ticket.reopen')}</button>
  </form>`
}

/** None once the ticket can no longer be opened again: nobody would look for an answer there. */
function drawReply({ say, status, reopenUntil, to, key, refused }: RequesterPage): Html | '' {
  const resolved = status === 'resolved'
  if (resolved && !reopenUntil && !refused) return ''
  return html`<form class="stack" method="post" action="${to.ticket}messages/">
    <input type="hidden" name="key" value="${key}" />
    <div class="field">
      <label for="reply">${say('ticket.write_reply')}</label>
      ${resolved ? html`<p class="hint" id="reply-hint">${say('ticket.thanks_stays')}</p>` : ''}
      ${refused ? html`<p class="late" id="reply-fault">${refused.fault}</p>` : ''}
      <textarea id="reply" name="body" required maxlength="${limits.body.max}" ${describedBy(resolved, refused)}>
${refused?.body ?? ''}</textarea>
    </div>
    <p class="row">
      <button class="button">${say('ticket.send_reply')}</button>
      ${
        resolved && reopenUntil
          ? html`<button class="button" formaction="${to.ticket}reopening/">${say('ticket.send_and_reopen')}</button>`
          : ''
      }
    </p>
  </form>`
}

function describedBy(hint: boolean, fault: unknown): Html | '' {
  const ids = [...(hint ? ['reply-hint'] : []), ...(fault ? ['reply-fault'] : [])]
  if (ids.length === 0) return ''
  return html` aria-describedby="${ids.join(' ')}"${fault ? html` aria-invalid="true"` : ''}`
}

/** The field can be selected; where script runs, `desk-copy` shows its button. */
function drawLink({ say, link }: RequesterPage): Html {
  return html`<section>
    <h2>${say('ticket.your_link')}</h2>
    <desk-copy class="field" data-copied="${say('ticket.copied')}">
      <label for="link">${say('ticket.link_label')}</label>
      <input id="link" readonly value="${link.url}" />
      <button type="button" class="button small" hidden>${say('ticket.copy')}</button>
      <span class="meta" role="status"></span>
    </desk-copy>
    <p class="meta">${say('ticket.link_hint')} ${say('ticket.link_until', { day: link.until.text })}</p>
  </section>`
}
