/** Searches as browsers tell them. */
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

describe.each(databases)('searches on $name', async (database) => {
  const portal = await openPortal(database)
  const { db, clock } = portal
  const { post } = portal.visitor()
  const id = () => uuidv7(clock.now)
  const search = (over: object = {}) => ({
    ...{ id: id(), visitId: id(), query: 'Annual LEAVE', language: 'en', resultCount: 3, answered: 0.8 },
    ...over,
  })
  const click = (over: object = {}) => ({
    id: id(),
    article: 'annual-leave',
    section: 'how-much-leave',
    rank: 1,
    ...over,
  })

  test('a settled search is recorded with the terms by which it is grouped', async () => {
    const body = search({ query: '怎麼報銷差旅費' })
    const answer = await post('/api/searches', body)
    expect(answer.status).toBe(204)
    expect(await answer.text()).toBe('')
    const row = await db.read.selectFrom('searches').where('id', '=', body.id).selectAll().executeTakeFirst()
    expect(row).toMatchObject({ ...body, answered: 800, at: clock.now.toISOString() })

    const simplified = search({ query: '怎么报销差旅费' })
    await post('/api/searches', simplified)
    const twin = await db.read.selectFrom('searches').where('id', '=', simplified.id).select('terms').executeTakeFirst()
    expect(twin?.terms).toBe(row?.terms)
    expect(twin?.terms).not.toBe('')
  })

  test.each([
    [0, 0],
    [1, 1_000],
    [0.1234, 123],
  ])('%d sure is kept as %d', async (answered, kept) => {
    const body = search({ answered })
    await post('/api/searches', body)
    const row = await db.read.selectFrom('searches').where('id', '=', body.id).select('answered').executeTakeFirst()
    expect(row).toEqual({ answered: kept })
  })

  test('the same search told three times is one row', async () => {
    const body = search()
    const answers = await Promise.all([
      post('/api/searches', body),
      post('/api/searches', body),
      post('/api/searches', body),
    ])
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    expect(await db.read.selectFrom('searches').where('id', '=', body.id).selectAll().execute()).toHaveLength(1)
  })

  test('an opened hit is recorded with its search, even before the search itself arrives', async () => {
    const body = click()
    const searchId = id()
    expect((await post(`/api/searches/${searchId}/clicks`, body)).status).toBe(204)
    const row = await db.read.selectFrom('searchClicks').where('id', '=', body.id).selectAll().executeTakeFirst()
    expect(row).toEqual({ ...body, searchId, at: clock.now.toISOString() })
  })

  test('a hit may be a whole page', async () => {
    const body = { id: id(), article: 'annual-leave', rank: 2 }
    await post(`/api/searches/${id()}/clicks`, body)
    const row = await db.read.selectFrom('searchClicks').where('id', '=', body.id).select('section').executeTakeFirst()
    expect(row).toEqual({ section: null })
  })

  test('a hundred browsers at once are all heard', async () => {
    const visitId = id()
    await Promise.all(Array.from({ length: 100 }, () => post('/api/searches', search({ visitId }))))
    expect(await db.read.selectFrom('searches').where('visitId', '=', visitId).selectAll().execute()).toHaveLength(100)
  })

  test.each([
    ['no query', { query: '   ' }, '/query'],
    ['a long query', { query: 'x'.repeat(201) }, '/query'],
    ['an unknown language', { language: 'fr' }, '/language'],
    ['an id that is no UUIDv7', { id: '1' }, '/id'],
    ['an id of another version', { id: 'c232ab00-9414-41ec-b3c8-9f6bdeced846' }, '/id'],
    ['half a result', { resultCount: 1.5 }, '/resultCount'],
    ['more than sure', { answered: 1.01 }, '/answered'],
    ['what nobody asked for', { ip: '10.0.0.1', userAgent: 'x' }, ''],
    ['half a character', { query: 'a\ud800' }, '/query'],
  ])('%s is refused and nothing is kept', async (_, over, pointer) => {
    const count = () =>
      db.read
        .selectFrom('searches')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirst()
    const before = await count()
    const answer = await post('/api/searches', search(over))
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] }
    expect(errors.map((fault) => fault.pointer)).toContain(pointer)
    expect(await count()).toEqual(before)
  })

  test('a click of no search, or of no rank, is refused', async () => {
    expect((await post('/api/searches/1/clicks', click())).status).toBe(422)
    expect((await post(`/api/searches/${id()}/clicks`, click({ rank: 0 }))).status).toBe(422)
  })
})
