/** The page of a request form, drawn. Works without script; what was typed is never lost. */
import { html } from 'hono/html'
import { limits } from '../../tickets/input.ts'
import { drawCrumbs, drawFaults, drawOutage, type Html } from '../../tickets/views/html.ts'
import { TRAP } from '../form.ts'
import type { RequestPage } from '../request-page.ts'
import { drawAside } from './aside.ts'
import { drawField, drawSelect } from './field.ts'
import { drawOwnField } from './own-field.ts'
import { drawPledges, ofChosen } from './pledge.ts'

const FORM = 'ask'

export function drawRequestPage(page: RequestPage): Html {
  const { say, faults, outage, topic, to } = page
  const topics = topic ? [{ href: topic.href, text: topic.name }] : []
  return html`${faults.length > 0 ? drawFaults(say('request.faulty'), faults) : ''} ${outage ? drawOutage(outage) : ''}
    <header class="head">
      ${drawCrumbs(say('ticket.where'), [page.home, { href: to.requests, text: say('request.requests') }, ...topics])}
      <h1>${page.name}</h1>
      <p class="lead">${page.summary}</p>
    </header>
    <div class="split">${drawForm(page)} ${drawAside(page, FORM)}</div>`
}

function drawForm(page: RequestPage): Html {
  const { say, typed, faults, pledges, hint, brief, fields, teams, to } = page
  const optional = brief ? say('request.optional') : undefined
  const faultOf = (id: string) => faults.find(({ field }) => field === id)?.text
  const value = (id: string) => typed[id] ?? ''
  const line = (id: 'name' | 'email', type: 'text' | 'email') =>
    drawField(
      { id, label: say(`request.${id}`), fault: faultOf(id) },
      (ties) =>
        html`<input
          id="${id}"
          name="${id}"
          type="${type}"
          autocomplete="${id}"
          required
          maxlength="${limits[id].max}"
          value="${value(id)}"
          ${ties}
        />`,
    )
  return html`<form class="form" id="${FORM}" method="post" action="${to.form}">
    <div class="pair">${line('name', 'text')} ${line('email', 'email')}</div>
    ${
      teams
        ? drawField({ id: 'team', label: say('request.team'), fault: faultOf('team') }, (ties) =>
            drawSelect('team', teams, value('team'), ties),
          )
        : ''
    }
    ${drawField(
      { id: 'subject', label: say('request.subject'), fault: faultOf('subject') },
      (ties) =>
        html`<input
          id="subject"
          name="subject"
          required
          maxlength="${limits.subject.max}"
          value="${value('subject')}"
          ${ties}
        />`,
      drawMayAnswer(page),
    )}
    ${drawField(
      { id: 'body', label: say('request.body'), hint, fault: faultOf('body'), optional },
      (ties) =>
        html`<textarea id="body" name="body" ${brief ? '' : html`required`} maxlength="${limits.body.max}" ${ties}>
${value('body')}</textarea>`,
    )}
    ${fields.map((field) => drawOwnField(field, value(field.id), faultOf(field.id), say))}
    ${drawPriority(page, faultOf('priority'))} ${drawPledges(pledges, say)}
    <div class="hidden">
      <label for="${TRAP}">${say('request.trap')}</label>
      <input id="${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off" value="${value(TRAP)}" />
    </div>
    ${['q', 'search', 'read', 'key'].map((name) => html`<input type="hidden" name="${name}" value="${value(name)}" />`)}
    <p class="row">
      <button class="button first">${ofChosen(pledges, ({ team }) => say('request.send', { team }))}</button>
    </p>
  </form>`
}

/** A fault leads to the group as a whole, which then has the focus: the next key is for its choices. */
function drawPriority({ say, typed }: RequestPage, fault: string | undefined): Html {
  const chosen = typed['priority'] ?? 'normal'
  return html`<fieldset
    class="field"
    id="priority"
    tabindex="-1"
    ${fault ? html`aria-describedby="priority-fault"` : ''}
  >
    <legend>${say('request.stops')}</legend>
    ${fault ? html`<p class="late" id="priority-fault">${fault}</p>` : ''}
    <div class="choices">
      ${(['high', 'normal', 'low'] as const).map(
        (priority) =>
          html`<label
            ><input type="radio" name="priority" value="${priority}" ${priority === chosen ? html`checked` : ''} /><b
              >${say(`request.priority.${priority}`)}</b
            ><span>${say(`request.priority_means.${priority}`)}</span></label
          >`,
      )}
    </div>
  </fieldset>`
}

/**
 * Articles that may already answer, where the eye is after the question was written; the browser puts nearer ones in their
 * place while the subject is written, with the words that stand in the data.
 */
function drawMayAnswer({ say, readFirst, others }: RequestPage): Html {
  const elsewhere = say('request.elsewhere')
  return html`<p
      class="elsewhere"
      role="status"
      data-elsewhere="${elsewhere}"
      data-others="${others.join(' ')}"
      hidden
    ></p>
    <section
      class="may"
      data-suggestions
      data-solved="${say('request.solved')}"
      data-found="${say('request.found')}"
      data-thanks="${say('request.solved_thanks')}"
      ${readFirst.length === 0 ? html`hidden` : ''}
    >
      <h2>${say('request.may_answer')}</h2>
      <ul class="plain">
        ${readFirst.map(
          ({ title, href, description }) =>
            html`<li>
              <p>
                <a href="${href}"><b>${title}</b></a
                ><br /><span class="meta">${description}</span>
              </p>
            </li>`,
        )}
      </ul>
      <p class="hidden" role="status"></p>
    </section>`
}
