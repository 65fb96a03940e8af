/** A problem as a page in the portal's own clothes, and the page behind a problem's `type` that explains its kind. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Env } from './api.ts'
import { api } from './api.ts'
import { localPath } from './language.ts'
import type { ProblemKind } from './problem.ts'
import { Problem, problemKinds } from './problem.ts'
import type { Shell } from './shell.ts'

/** For a person: what happened, what to do, and the number under which the log knows more. */
export function problemPage(c: Context<Env>, shell: Shell, problem: Problem): Promise<Response> {
  const { say, language, path, requestId, defaultLanguage } = c.var
  const home = localPath(language, '/', defaultLanguage)
  const signIn = localPath(language, '/desk/sign-in/', defaultLanguage)
  return shell.page(c, {
    language,
    path,
    status: problem.status,
    title: say(`problem.${problem.kind}.title`),
    mainClass: 'problem',
    main: html`<header class="head">
      <h1>${say(`problem.${problem.kind}.title`)}</h1>
      <p class="lead">${say(`problem.${problem.kind}.text`)}</p>
      ${problem.kind === 'sign-in-needed' ? html`<p><a href="${signIn}">${say('sign_in.title')}</a></p>` : ''}
      <p><a href="${home}">${say('problem.home')}</a></p>
      <p class="meta">${say('problem.reference', { id: requestId })}</p>
    </header>`,
  })
}

/** `/problems/:kind/`: the address that `type` names. */
export function problemPages({ shell }: { shell: Shell }) {
  return api().get('/problems/:kind/', (c) => {
    const kind = c.req.param('kind')
    if (!isKind(kind)) throw new Problem('not-found', 'There is no such kind of problem')
    const { say, language, path } = c.var
    return shell.page(c, {
      language,
      path,
      title: say(`problem.${kind}.title`),
      mainClass: 'problem',
      main: html`<header class="head">
        <h1>${say(`problem.${kind}.title`)}</h1>
        <p class="lead">${say(`problem.${kind}.text`)}</p>
        <p class="meta">${say('problem.kind', { kind, status: problemKinds[kind].status })}</p>
      </header>`,
    })
  })
}

function isKind(word: string): word is ProblemKind {
  return Object.hasOwn(problemKinds, word)
}
