/** The way of a question that nothing answered: from the search to the ticket, to an agent, back, and to its end. */
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { ask, html, mainOf, wordsOf } from './asking.ts'

const minutes = 60_000
const searchId = '019cbe00-0000-7000-8000-000000000001'
const visitId = '019cbe00-0000-7000-8000-000000000002'
const query = 'granite table re-levelling Suzhou'

describe.each(databases)('a question without an answer on $name', async (database) => {
  const portal = await openPortal(database)
  const requester = portal.visitor()
  let agent = await portal.agent('aoife-byrne')
  const later = (length: number) => (portal.clock.now = new Date(portal.clock.now.getTime() + length))
  let id = ''

  test('the search hands over query, search and pages read; the form shows what goes along', async () => {
    await requester.post('/api/searches', {
      id: searchId,
      visitId,
      query,
      language: 'en',
      resultCount: 2,
      answered: 0.18,
    })
    const carried = new URLSearchParams({
      q: query,
      search: searchId,
      read: 'annual-leave,no-such-article',
      team: 'calibration-lab',
    })
    const form = await mainOf(await requester.get(`/requests/question/?${carried}`, html))
    expect(form).toMatch(new RegExp(`<input\\s+id="subject"\\s[^>]*value="${query}"`))
    expect(form).toContain(`<b>${query}</b>`)
    expect(form).toContain('<a href="/guides/annual-leave/">')
    expect(form).not.toContain('no-such-article</a>')
    expect(wordsOf(form)).toContain('Send to Calibration lab')
  })

  test('sent, it leads to the requester’s own page, with the promise', async () => {
    id = await ask(requester, {
      q: query,
      search: searchId,
      read: 'annual-leave,no-such-article',
      team: 'calibration-lab',
    })
    const page = wordsOf(await mainOf(await requester.get(`/tickets/${id}/`, html)))
    for (const words of ['Ticket #1', 'Calibration lab', 'First answer by', 'FC-217', query, 'Sent.'])
      expect(page).toContain(words)
  })

  test('the agent sees what was searched, what it found and what was read', async () => {
    const desk = await mainOf(await agent.get('/desk/', html))
    expect(desk).toContain(`/desk/tickets/${id}/`)
    const page = await mainOf(await agent.get(`/desk/tickets/${id}/`, html))
    expect(page).toContain(`<p class="query">${query}</p>`)
    expect(wordsOf(page)).toContain('2 hits, 18 % sure')
    expect(page).toContain('<a href="/guides/annual-leave/">')
    expect(page).toContain('mailto:mara.lindholm@alderfinch.example')
  })

  test('a note stays between agents, a reply reaches the requester', async () => {
    later(20 * minutes)
    await agent.submit(`/desk/tickets/${id}/messages/`, { kind: 'note', body: 'Third one this week.' })
    later(19 * minutes)
    await agent.submit(`/desk/tickets/${id}/messages/`, { kind: 'reply', body: 'Please press Renew.' })

    const seen = wordsOf(await mainOf(await requester.get(`/tickets/${id}/`, html)))
    expect(seen).toContain('Please press Renew.')
    expect(seen).toContain('39 min after you asked')
    expect(seen).toContain('First answer, Aoife Byrne')
    expect(seen).not.toMatch(/Third one|note/i)
    expect(wordsOf(await mainOf(await agent.get(`/desk/tickets/${id}/`, html)))).toContain('Third one this week.')
  })

  test('the requester replies, says it is solved, and opens it again', async () => {
    later(10 * minutes)
    const replied = await requester.submit(`/tickets/${id}/messages/`, { body: 'Green again.' })
    expect(replied.status).toBe(303)
    expect(replied.headers.get('Location')).toBe(`/tickets/${id}/`)
    expect(wordsOf(await mainOf(await agent.get(`/desk/tickets/${id}/`, html)))).toContain('Green again.')

    await requester.submit(`/tickets/${id}/resolution/`, {})
    expect(wordsOf(await mainOf(await requester.get(`/tickets/${id}/`, html)))).toContain('You said it is solved')
    expect(await mainOf(await agent.get('/desk/', html))).not.toContain(id)
    expect(await mainOf(await agent.get('/desk/?status=resolved', html))).toContain(id)

    later(24 * 60 * minutes)
    await requester.submit(`/tickets/${id}/reopening/`, { body: 'Red again.' })
    // A day later the agent signs in anew.
    agent = await portal.agent('aoife-byrne')
    const page = wordsOf(await mainOf(await agent.get(`/desk/tickets/${id}/`, html)))
    expect(page).toContain('Red again.')
    expect(page).toContain('Mara Lindholm opened it again')
    expect(page).toContain('Solve by')
    expect(await mainOf(await agent.get('/desk/', html))).toContain(id)
  })
})
