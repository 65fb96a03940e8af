/** Article views as browsers tell them. */
import { describe, expect, test } from 'vitest'
import { uuidv7 } from '../../../server/db/id.ts'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

describe.each(databases)('views on $name', async (database) => {
  const { db, clock, visitor } = await openPortal(database)
  const { post } = visitor()
  const id = () => uuidv7(clock.now)

  test('an opened article is recorded, with the search that led there or none', async () => {
    const direct = { id: id(), visitId: id(), article: 'annual-leave' }
    const found = { ...direct, id: id(), searchId: id() }
    for (const body of [direct, found, found]) expect((await post('/api/views', body)).status).toBe(204)
    const at = clock.now.toISOString()
    expect(await db.read.selectFrom('articleViews').selectAll().orderBy('id').execute()).toEqual([
      { ...direct, searchId: null, at },
      { ...found, at },
    ])
  })

  test.each([{ article: 'Not An Id' }, { visitId: 'me' }, { searchId: null }, { person: 'ana' }])(
    '%o is refused',
    async (over) => {
      const answer = await post('/api/views', { id: id(), visitId: id(), article: 'annual-leave', ...over })
      expect(answer.status).toBe(422)
    },
  )
})
