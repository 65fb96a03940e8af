/** What the sign-in page shows: whom one can enter as, or where a link comes from. */
import { html } from 'hono/html'
import type { Outline } from '../../content/outline.ts'
import type { Say } from '../../content/words.ts'

/** Without a link: how to get one. */
export function explanation(say: Say) {
  return html`<header class="head">
    <h1>${say('sign_in.title')}</h1>
    <p class="lead">${say('sign_in.how')}</p>
    <p>${say('sign_in.requesters')}</p>
  </header>`
}

/** With a link: the agents, team by team. */
export function whoEnters(say: Say, action: string, token: string, teams: Outline['teams'], agents: Outline['people']) {
  const groups = teams.map((team) => ({ team, members: agents.filter((person) => person.team === team.id) }))
  return html`<header class="head">
      <h1>${say('sign_in.title')}</h1>
      <p class="lead">${say('sign_in.choose')}</p>
    </header>
    <form method="post" action="${action}" class="form half">
      <input type="hidden" name="token" value="${token}" />
      <p class="field">
        <label for="person">${say('sign_in.person')}</label>
        <select id="person" name="person" required>
          ${groups
            .filter(({ members }) => members.length > 0)
            .map(
              ({ team, members }) =>
                html`<optgroup label="${team.name[say.language]}">
                  ${members.map(({ id, name }) => html`<option value="${id}">${name[say.language]}</option>`)}
                </optgroup>`,
            )}
        </select>
      </p>
      <p class="row">
        <button class="button first">${say('sign_in.enter')}</button>
        <span class="meta">${say('sign_in.once')}</span>
      </p>
    </form>`
}
