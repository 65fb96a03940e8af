/** A field of the request type's own: a line, a text, a choice, a date or a number. */
import { html } from 'hono/html'
import type { Say } from '../../../content/words.ts'
import { limits } from '../../tickets/input.ts'
import type { Html } from '../../tickets/views/html.ts'
import type { OwnField } from '../request-page.ts'
import { drawField, drawSelect } from './field.ts'

export function drawOwnField(field: OwnField, value: string, fault: string | undefined, say: Say): Html {
  const { id, label, hint, required } = field
  const optional = required ? undefined : say('request.optional')
  return drawField({ id, label, hint, fault, optional }, (ties) => drawControl(field, value, ties, say))
}

function drawControl({ id, kind, required, choices }: OwnField, value: string, ties: Html | '', say: Say): Html {
  const must = required ? html` required` : ''
  switch (kind) {
    case 'text':
      return html`<textarea id="${id}" name="${id}" maxlength="${limits.field.max}" ${must}${ties}>${value}</textarea>`
    case 'choice':
      return drawSelect(id, [{ value: '', label: say('request.choose') }, ...choices], value, html`${must}${ties}`)
    case 'date':
      return html`<input id="${id}" name="${id}" type="date" value="${value}" ${must}${ties} />`
    case 'number':
      return html`<input
        id="${id}"
        name="${id}"
        inputmode="decimal"
        maxlength="${limits.number.max}"
        value="${value}"
        ${must}${ties}
      />`
    case 'line':
      return html`<input id="${id}" name="${id}" maxlength="${limits.line.max}" value="${value}" ${must}${ties} />`
  }
}
