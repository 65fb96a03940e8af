/** One control with its label, its hint and what is wrong with it, tied together for those who cannot see them side by side. */
import { html } from 'hono/html'
import type { Html } from '../../tickets/views/html.ts'

export interface FieldParts {
  /** Name and id of the control. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with what was typed. */
  readonly fault?: string | undefined
  /** "(not required)", where one may leave it empty. */
  readonly optional?: string | undefined
}

/** `control` draws the control with the attributes that tie it to hint and fault. */
export function drawField(parts: FieldParts, control: (ties: Html | '') => Html, after: Html | '' = ''): Html {
  const { id, label, hint, fault, optional } = parts
  return html`<div class="field">
    <label for="${id}">${label}${optional ? html` <span class="soft">${optional}</span>` : ''}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
    ${fault ? html`<p class="late" id="${id}-fault">${fault}</p>` : ''} ${control(ties(parts))} ${after}
  </div>`
}

function ties({ id, hint, fault }: FieldParts): Html | '' {
  const told = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])]
  if (told.length === 0) return ''
  return html` aria-describedby="${told.join(' ')}"${fault ? html` aria-invalid="true"` : ''}`
}

/** A choice among values, `selected` the one that stands. */
export function drawSelect(
  id: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  selected: string,
  ties: Html | '',
): Html {
  return html`<select id="${id}" name="${id}" ${ties}>
    ${choices.map(
      ({ value, label }) =>
        html`<option value="${value}" ${value === selected ? html`selected` : ''}>${label}</option>`,
    )}
  </select>`
}
