/**
 * The agents' desk; app.ts puts `signedIn` before all of it.
 *
 *   GET  /desk/                         what is open, due first; ?team= one team's, ?status=resolved what is done
 *   GET  /desk/tickets/:id/             queue, ticket and what led to it
 *   POST /desk/tickets/:id/messages/    a reply or an internal note
 *   POST /desk/tickets/:id/resolution/  resolves it, with or without words
 *   POST /desk/tickets/:id/reopening/   opens it again, with or without words
 */
import { api, type Deps } from '../http/api.ts'
import { localPath } from '../http/language.ts'
import { findAccess } from '../tickets/access.ts'
import { countOpen, listOpen, listResolved } from '../tickets/store/list.ts'
import { addMessage } from '../tickets/store/message.ts'
import { reopenTicket, resolveTicket } from '../tickets/store/resolution.ts'
import { reopenedDue } from '../tickets/wanted.ts'
import { deskCounts } from './counts.ts'
import { filterOf } from './filter.ts'
import { queueOf } from './queue.ts'
import { ticketPage } from './ticket-page.ts'
import { drawDesk } from './views/desk.ts'

export function deskPages(deps: Deps) {
  const { db, content, shell } = deps
  const { show, post } = ticketPage(deps)

  return api()
    .get('/desk/', async (c) => {
      const { language, path, say, actor, defaultLanguage } = c.var
      const now = deps.now()
      const filter = filterOf(c.req.query(), content)
      const list = filter.status === 'open' ? listOpen : listResolved
      const { tickets, next } = await list(db.read, filter)
      const main = drawDesk({
        say,
        filter,
        lines: queueOf(tickets, content, say, now),
        counts: deskCounts(await countOpen(db.read, now), content, language),
        next,
        agent: actor.kind === 'agent' ? actor.person.name[language] : '',
        desk: localPath(language, '/desk/', defaultLanguage),
      })
      const here = `${path}${new URL(c.req.url).search}`
      return shell.page(c, { language, path: here, title: say('desk.title'), mainClass: 'wide', main })
    })

    .get('/desk/tickets/:id/', async (c) => show(c, await findAccess(c, deps, c.req.param('id'))))

    .post('/desk/tickets/:id/messages/', (c) =>
      post(c, c.req.param('id'), 'refused', async ({ ticket, actor }, { key, words }) => {
        if (words) await addMessage(db, ticket.id, { ...words, key, author: actor }, deps.now())
      }),
    )

    .post('/desk/tickets/:id/resolution/', (c) =>
      post(c, c.req.param('id'), 'allowed', ({ ticket, actor }, sent) =>
        resolveTicket(db, ticket.id, { actor, ...sent }, deps.now()),
      ),
    )

    .post('/desk/tickets/:id/reopening/', (c) =>
      post(c, c.req.param('id'), 'allowed', ({ ticket, actor }, sent) => {
        const now = deps.now()
        return reopenTicket(db, ticket.id, { actor, ...sent, resolutionDueAt: reopenedDue(ticket, content, now) }, now)
      }),
    )
}
