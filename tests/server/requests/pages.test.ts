/** The request form: what it knows, what it asks, what it never loses. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'
import { escaped, html, idOf, mainOf, payload, shield, wordsOf } from '../tickets/asking.ts'

const laptop = {
  ...shield,
  'field-what': 'loan',
  'field-desk': 'leith',
} as const

describe.each(databases)('the request form on $name', async (database) => {
  const portal = await openPortal(database)
  const visitor = portal.visitor()
  const form = async (path: string) => mainOf(await visitor.get(path, html))
  const count = async () => (await portal.db.read.selectFrom('tickets').select('id').execute()).length

  test('every request type has its form, in every language, with its own fields and its promise', async () => {
    for (const prefix of ['', '/zh-hans', '/zh-hant']) {
      for (const { id, fields } of portal.content.requests) {
        const page = await visitor.get(`${prefix}/requests/${id}/`, html)
        expect(page.status).toBe(200)
        const main = await mainOf(page)
        expect(main).toContain(`action="${prefix}/requests/${id}/"`)
        for (const { name } of fields) expect(main).toContain(`id="field-${name}"`)
        expect(main).toContain('class="pledge"')
        expect(main).not.toMatch(/undefined|\[object|\{\w+\}/)
      }
    }
  })

  test('where a team is chosen every one has its promise in the page, and that of the chosen one is seen', async () => {
    const { teams, portal: own } = portal.content
    for (const chosen of teams) {
      const main = await form(`/requests/${own.ask.request}/?team=${chosen.id}`)
      for (const part of ['div', 'span']) {
        const told = [...main.matchAll(new RegExp(`<${part} data-of-team="([^"]+)"\\s*(hidden)?\\s*>`, 'g'))]
        expect(new Set(told.map(([, team]) => team))).toEqual(new Set(teams.map(({ id }) => id)))
        const seen = told.filter(([, , hidden]) => hidden === undefined).map(([, team]) => team)
        expect(new Set(seen)).toEqual(new Set([chosen.id]))
      }
    }
    expect(await form('/requests/laptop-or-screen/')).not.toContain('hidden>')
  })

  test('the form for questions of every kind stands under no topic: the catalogue has it apart', async () => {
    expect(await form(`/requests/${portal.content.portal.ask.request}/`)).not.toContain('/requests/#')
    expect(await form('/requests/laptop-or-screen/')).toContain('/requests/#')
  })

  test('an unknown request type is not there', async () => {
    expect((await visitor.get('/requests/no-such-thing/', html)).status).toBe(404)
    expect((await visitor.submit('/requests/no-such-thing/', shield)).status).toBe(404)
  })

  test('says in every language what the browser says beside nearer articles, and shows no empty list of them', async () => {
    for (const [prefix, solved] of [
      ['', 'This solved it'],
      ['/zh-hans', '看这篇就够了'],
      ['/zh-hant', '看這篇就夠了'],
    ] as const) {
      for (const { id, read_first } of portal.content.requests) {
        const place = /<section[^>]*class="may"[^>]*>/.exec(await form(`${prefix}/requests/${id}/`))?.[0] ?? ''
        expect(place).toContain(`data-solved="${solved}"`)
        expect(/\shidden/.test(place)).toBe(read_first.length === 0)
      }
    }
  })

  test('every control has its label', async () => {
    const main = await form('/requests/laptop-or-screen/')
    const controls = [...main.matchAll(/<(?:input|select|textarea)[^>]*>/g)].map(([tag]) => tag)
    for (const tag of controls.filter((one) => !/type="(hidden|radio|checkbox)"/.test(one))) {
      const id = /\sid="([^"]+)"/.exec(tag)?.[1] ?? ''
      expect(main).toContain(`<label for="${id}">`)
    }
  })

  test('says when the team is there and when it answers, on the clock of the team', async () => {
    // Monday 10:00 in London.
    const open = wordsOf(await form('/requests/question/'))
    expect(open).toContain('Open now')
    expect(open).toContain('First answer by 12:00 today')
    portal.clock.now = new Date('2026-03-07T10:00:00Z')
    const shut = wordsOf(await form('/requests/question/'))
    expect(shut).toContain('Opens Mon 9 Mar 09:00')
    expect(shut).toContain('First answer by Mon 9 Mar 11:00')
    portal.clock.now = new Date('2026-11-28T10:00:00Z')
    expect(wordsOf(await form('/requests/question/'))).toContain('Opens Tue 1 Dec 09:00, closed for St Andrew’s Day')
    portal.clock.now = new Date('2026-03-07T10:00:00Z')
    const suzhou = portal.content.teams.find(({ hours }) => hours === 'suzhou')
    if (suzhou) expect(wordsOf(await form(`/requests/question/?team=${suzhou.id}`))).toContain('(China Time)')
    portal.clock.now = new Date('2026-03-02T10:00:00Z')
  })

  test('the question in one’s own words leaves the choice of the team, the others do not', async () => {
    expect(await form('/requests/question/?team=finance')).toMatch(/<option value="finance"\s+selected>/)
    expect(await form('/requests/question/?team=nobody')).toMatch(/<option value="service-desk"\s+selected>/)
    const fixed = await form('/requests/laptop-or-screen/?team=finance')
    expect(fixed).not.toContain('id="team"')
    const sent = await visitor.submit('/requests/laptop-or-screen/', { ...laptop, team: 'finance', key: randomUUID() })
    const row = await portal.db.read.selectFrom('tickets').selectAll().where('id', '=', idOf(sent)).executeTakeFirst()
    expect(row).toMatchObject({ team: 'service-desk', requestType: 'laptop-or-screen' })
  })

  test('what cannot be taken is told first, all at once, each at its field; nothing typed is lost', async () => {
    const before = await count()
    const answer = await visitor.submit('/zh-hans/requests/laptop-or-screen/', {
      ...{ name: '林若溪', email: 'nobody', subject: 'x', body: '' },
      ...{ 'field-what': 'gift', priority: 'high', q: '盾牌 红色', read: 'annual-leave', alone: 'yes' },
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toMatch(/<title>请检查：/)
    const main = await mainOf(new Response(page))
    expect(main.trim().startsWith('<div class="notice broken" role="alert"')).toBe(true)
    for (const id of ['email', 'subject', 'body', 'field-what', 'field-desk']) {
      expect(main).toContain(`<a href="#${id}">`)
      expect(main).toContain(`id="${id}-fault"`)
      expect(main).toMatch(new RegExp(`id="${id}"[^>]*aria-describedby="[^"]*${id}-fault"[^>]*aria-invalid="true"`))
    }
    expect(main).not.toContain('id="name-fault"')
    for (const typed of [
      'value="林若溪"',
      'value="nobody"',
      'value="x"',
      'value="盾牌 红色"',
      'value="annual-leave"',
    ]) {
      expect(main).toContain(typed)
    }
    expect(main).toMatch(/value="high"\s+checked/)
    expect(main).toMatch(/name="alone"[^>]*checked/)
    expect(await count()).toBe(before)
  })

  test('every fault leads to something on the page, whatever was sent', async () => {
    for (const type of portal.content.requests) {
      const sent = await visitor.submit(`/requests/${type.id}/`, {
        ...{ priority: 'urgent', team: "'", website: 'x', 'field-FOO': 'x', 'field-gone': 'x' },
      })
      expect(sent.status).toBe(422)
      const main = await mainOf(sent)
      expect(main).toContain('href="#priority"')
      expect(main).toContain('id="priority-fault"')
      for (const [, id] of main.matchAll(/<li><a href="#([^"]+)"/g)) expect(main).toContain(` id="${id}"`)
    }
  })

  test('a long query is cut between letters, not inside one', async () => {
    for (const length of [199, 499]) {
      const main = await form(`/requests/question/?q=${encodeURIComponent(`${'x'.repeat(length)}𠮷y`)}`)
      expect(main).not.toContain('\uFFFD')
      expect(main.isWellFormed()).toBe(true)
      expect(main).toMatch(new RegExp(`id="subject"[^>]*value="x{${Math.min(length, 200)}}"`))
      expect(main).toMatch(new RegExp(`<b>x{${length}}${length < 498 ? '𠮷y' : ''}</b>`))
    }
  })

  test('what was typed comes back as text', async () => {
    const fields = Object.fromEntries(
      [
        'name',
        'email',
        'subject',
        'body',
        'q',
        'search',
        'read',
        'key',
        'team',
        'priority',
        'field-what',
        'field-desk',
        'website',
      ].map((name) => [name, payload]),
    )
    const main = await mainOf(await visitor.submit('/requests/laptop-or-screen/', fields))
    expect(main).not.toMatch(/<script>alert|<img src=x/)
    expect(main.split(escaped).length).toBeGreaterThan(5)
    const get = await form(
      `/requests/question/?${new URLSearchParams({ q: payload, read: payload, team: payload, search: payload })}`,
    )
    expect(get).not.toMatch(/<script>alert|<img src=x/)
    expect(get).toContain(escaped)
  })

  test('another language keeps the question that one came with', async () => {
    const page = await (await visitor.get('/requests/question/?q=vpn&team=finance', html)).text()
    expect(page).toContain('href="/zh-hans/requests/question/?q=vpn&amp;team=finance"')
  })
})
