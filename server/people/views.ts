/** What the sign-in page shows: whom one can enter as, or where a link comes from. */
import { html } from 'hono/html'
import type { Content } from '../../content/model.ts'
import type { Say } from '../../content/words.ts'

/** Without a link: how to get one. */
export function explanation(say: Say) {
  return html`<h1>${say('sign_in.title')}</h1>
    <p>${say('sign_in.how')}</p>
    <p>${say('sign_in.requesters')}</p>`
}

/** With a link: the people of the directory, team by team. */
export function whoEnters(say: Say, action: string, token: string, { teams, people }: Content) {
  const groups = teams.map((team) => ({ team, members: people.filter((person) => person.team === team.id) }))
  return html`<h1>${say('sign_in.title')}</h1>
    <p>${say('sign_in.choose')}</p>
    <form method="post" action="${action}" class="form">
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
      <p><button type="submit">${say('sign_in.enter')}</button></p>
    </form>
    <p class="fine">${say('sign_in.once')}</p>`
}
