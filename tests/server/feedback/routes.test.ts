/** Verdicts as browsers tell them. */
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

describe.each(databases)('feedback on $name', async (database) => {
  const { db, clock, visitor } = await openPortal(database)
  const { post } = visitor()
  const id = () => uuidv7(clock.now)
  const kept = (feedback: string) =>
    db.read.selectFrom('feedback').where('id', '=', feedback).selectAll().executeTakeFirst()

  test('a yes needs no words', async () => {
    const body = { id: id(), article: 'annual-leave', verdict: 'yes' }
    expect((await post('/api/feedback', body)).status).toBe(204)
    expect(await kept(body.id)).toEqual({
      ...body,
      ...{ reason: null, comment: null, searchId: null, at: clock.now.toISOString() },
    })
  })

  test('a no comes with its reason, in any language', async () => {
    const body = {
      id: id(),
      article: 'annual-leave',
      verdict: 'no',
      reason: 'unclear',
      comment: '第三步看不懂。',
      searchId: id(),
    }
    await post('/api/feedback', body)
    expect(await kept(body.id)).toEqual({ ...body, at: clock.now.toISOString() })
  })

  test('the first telling counts, the second changes nothing', async () => {
    const body = { id: id(), article: 'annual-leave', verdict: 'no' }
    await post('/api/feedback', body)
    expect((await post('/api/feedback', { ...body, verdict: 'yes' })).status).toBe(204)
    expect(await kept(body.id)).toMatchObject({ verdict: 'no' })
  })

  test('why may follow under the same id: filled in once, and only beside the same verdict', async () => {
    const body = { id: id(), article: 'annual-leave', verdict: 'no' }
    await post('/api/feedback', body)
    expect((await post('/api/feedback', { ...body, verdict: 'yes', reason: 'wrong' })).status).toBe(204)
    expect(await kept(body.id)).toMatchObject({ verdict: 'no', reason: null })
    await post('/api/feedback', { ...body, reason: 'unclear', comment: '第三步看不懂。' })
    await post('/api/feedback', { ...body, reason: 'wrong' })
    expect(await kept(body.id)).toMatchObject({ verdict: 'no', reason: 'unclear', comment: '第三步看不懂。' })
  })

  test('why may overtake the verdict on its way', async () => {
    const body = { id: id(), article: 'annual-leave', verdict: 'no' }
    await post('/api/feedback', { ...body, reason: 'unclear' })
    await post('/api/feedback', body)
    expect(await kept(body.id)).toMatchObject({ verdict: 'no', reason: 'unclear' })
  })

  test.each([{ verdict: 'maybe' }, { article: '' }, { comment: 'x'.repeat(2_001) }, { comment: '' }, { name: 'Ana' }])(
    '%o is refused',
    async (over) => {
      const answer = await post('/api/feedback', { id: id(), article: 'annual-leave', verdict: 'no', ...over })
      expect(answer.status).toBe(422)
    },
  )
})
