/** The requester's pages: the thread, and what may be done there. */
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { asked, escaped, html, keyOf, mainOf, payload, wordsOf } from './asking.ts'

const day = 86_400_000

describe.each(databases)('the requester’s pages on $name', async (database) => {
  const portal = await openPortal(database)
  const { clock } = portal
  const later = (length: number) => (clock.now = new Date(clock.now.getTime() + length))

  test('the list says how each stands', async () => {
    const { requester, id } = await asked(portal)
    const list = async () => wordsOf(await mainOf(await requester.get('/tickets/', html)))
    expect(await list()).toContain('First answer by')
    const agent = await portal.agent('aoife-byrne')
    await agent.submit(`/desk/tickets/${id}/messages/`, { body: 'Hello' })
    expect(await list()).toContain('Answered')
    await agent.submit(`/desk/tickets/${id}/resolution/`, {})
    expect(await list()).toContain('Resolved')
  })

  test('an empty reply is not sent, and too long a one stays in its field', async () => {
    const { requester, address, page } = await asked(portal)
    const empty = await requester.submit(`${address}messages/`, { body: '  \n ' })
    expect(empty.status).toBe(422)
    const faulty = await mainOf(empty)
    expect(faulty.trim().startsWith('<div class="notice broken" role="alert"')).toBe(true)
    expect(faulty).toContain('aria-invalid="true"')
    const long = await requester.submit(`${address}messages/`, { body: `${'x'.repeat(20_000)}y` })
    expect(long.status).toBe(422)
    expect(await mainOf(long)).toContain('xxxy</textarea')
    expect(await page()).not.toContain('xxx')
  })

  test('a reply sent twice by one form is one reply', async () => {
    const { requester, address, page } = await asked(portal)
    const key = keyOf(await page())
    for (let time = 0; time < 3; time++) await requester.submit(`${address}messages/`, { key, body: 'Only once' })
    expect((await page()).match(/Only once/g)).toHaveLength(1)
  })

  test('sent, gone back to and changed: the words stay in their field, and sending again sends them', async () => {
    const { requester, address, page } = await asked(portal)
    const key = keyOf(await page())
    await requester.submit(`${address}messages/`, { key, body: 'It is red' })
    const changed = await requester.submit(`${address}messages/`, { key, body: 'It is green' })
    expect(changed.status).toBe(422)
    const main = await mainOf(changed)
    expect(main).toContain('It is green</textarea')
    expect(keyOf(main)).not.toBe(key)
    expect(await page()).not.toContain('It is green')
    await requester.submit(`${address}messages/`, { key: keyOf(main), body: 'It is green' })
    expect(await page()).toContain('It is green')
  })

  test('a double click on “not solved” opens the ticket once, with words and without', async () => {
    const { requester, id, address, page } = await asked(portal)
    const agent = await portal.agent('aoife-byrne')
    for (const body of ['', 'Still red']) {
      await agent.submit(`/desk/tickets/${id}/resolution/`, {})
      const key = keyOf(await page())
      const twice = [1, 2].map(() => requester.submit(`${address}reopening/`, { key, body }))
      expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303])
    }
    expect((await page()).match(/Still red/g)).toHaveLength(1)
    expect(wordsOf(await page()).match(/You opened it again/g)).toHaveLength(2)
  })

  test('resolved without a word in time, both promises are kept, and the first stays so when it is reopened', async () => {
    const { requester, id, address, page } = await asked(portal)
    const agent = await portal.agent('aoife-byrne')
    await agent.submit(`/desk/tickets/${id}/resolution/`, {})
    const kept = async () => (await page()).match(/<span class="hidden">kept/gi) ?? []
    expect(await kept()).toHaveLength(2)
    later(4 * day)
    expect(await kept()).toHaveLength(2)
    await requester.submit(`${address}reopening/`, {})
    expect(await kept()).toHaveLength(1)
    expect(await page()).not.toContain('class="late"')
  })

  test('a reply after the days of reopening is not taken, and its words stay in their field', async () => {
    const { requester, id, address, page } = await asked(portal)
    const agent = await portal.agent('aoife-byrne')
    const key = keyOf(await page())
    await requester.submit(`${address}messages/`, { key, body: 'In time' })
    await agent.submit(`/desk/tickets/${id}/resolution/`, {})
    later(14 * day)
    const late = await requester.submit(`${address}messages/`, { body: 'Nobody reads this' })
    expect(late.status).toBe(422)
    const main = await mainOf(late)
    expect(main).toContain('Nobody reads this</textarea')
    expect(wordsOf(main)).toContain('resolved too long ago')
    expect(await page()).not.toContain('Nobody reads this')
    // What was sent in time and is sent again was sent all the same.
    expect((await requester.submit(`${address}messages/`, { key, body: 'In time' })).status).toBe(303)
  })

  test('a key that no page of ours made does not stop the words', async () => {
    const { requester, address, page } = await asked(portal)
    for (const key of ['a\0b-0000000', 'short', 'x'.repeat(101)]) {
      expect((await requester.submit(`${address}messages/`, { key, body: 'Taken' })).status).toBe(303)
    }
    expect((await page()).match(/Taken/g)).toHaveLength(3)
  })

  test('a resolved ticket takes a thank-you and stays resolved; “not solved” opens it, for fourteen days', async () => {
    const { requester, id, address, page } = await asked(portal)
    const agent = await portal.agent('aoife-byrne')
    await agent.submit(`/desk/tickets/${id}/resolution/`, { body: 'Renewed.' })
    await requester.submit(`${address}messages/`, { body: 'Thank you!' })
    expect(wordsOf(await page())).toContain('You can reopen it until')

    await requester.submit(`${address}reopening/`, {})
    expect(wordsOf(await page())).toContain('You opened it again')
    await requester.submit(`${address}resolution/`, {})
    later(14 * day)
    expect(wordsOf(await page())).toContain('The days in which it could be reopened are over')
    const tooLate = await requester.submit(`${address}reopening/`, { body: 'Again!' })
    expect(tooLate.status).toBe(422)
    expect(await mainOf(tooLate)).toContain('Again!</textarea')
  })

  test('“solved” after an agent said so is no mistake; “not solved” on an open ticket keeps the words', async () => {
    const { requester, id, address } = await asked(portal)
    const agent = await portal.agent('aoife-byrne')
    const reopening = await requester.submit(`${address}reopening/`, { body: 'Still red' })
    expect(reopening.status).toBe(422)
    expect(await mainOf(reopening)).toContain('Still red</textarea')
    await agent.submit(`/desk/tickets/${id}/resolution/`, {})
    expect((await requester.submit(`${address}resolution/`, {})).status).toBe(303)
  })

  test('an agent who follows a requester’s address is led to the desk', async () => {
    const { id } = await asked(portal)
    const agent = await portal.agent('aoife-byrne')
    const led = await agent.get(`/tickets/${id}/`, html)
    expect(led.status).toBe(303)
    expect(led.headers.get('Location')).toBe(`/desk/tickets/${id}/`)
  })

  test('what anybody writes is text, wherever it stands', async () => {
    const { requester, address, page, id } = await asked(portal, {
      name: payload.slice(0, 100),
      subject: payload,
      body: payload,
      q: payload,
    })
    await requester.submit(`${address}messages/`, { body: `${payload}\n\nhttps://intranet.example/?a="><b>` })
    const agent = await portal.agent('aoife-byrne')
    await agent.submit(`/desk/tickets/${id}/messages/`, { kind: 'note', body: payload })
    const pages = [
      await page(),
      await mainOf(await requester.get('/tickets/', html)),
      await mainOf(await agent.get('/desk/', html)),
      await mainOf(await agent.get(`/desk/tickets/${id}/`, html)),
      await (await agent.get(`/desk/tickets/${id}/`, html)).text(),
    ]
    for (const drawn of pages) {
      expect(drawn).not.toMatch(/<script>alert|<img src=x|onerror=alert\(1\)>[^&]*<\/title>/)
      expect(drawn).toContain(escaped)
    }
    expect(pages[0]).toContain('<a href="https://intranet.example/?a=" rel="nofollow noopener noreferrer">')
  })

  test('nothing inline: no style, no script, no handler on any page', async () => {
    const { requester, page, id } = await asked(portal)
    const agent = await portal.agent('aoife-byrne')
    const pages = [
      await page(),
      await mainOf(await requester.get('/tickets/', html)),
      await mainOf(await requester.get('/requests/laptop-or-screen/', html)),
      await mainOf(await agent.get('/desk/', html)),
      await mainOf(await agent.get(`/desk/tickets/${id}/`, html)),
    ]
    for (const drawn of pages) expect(drawn).not.toMatch(/<script|<style|<[^>]*\s(style|on[a-z]+)=/i)
  })
})
