/** Health and readiness, and the API's description of itself. */
import { describe, expect, test } from 'vitest'
import { databases } from '../databases.ts'
import { openPortal } from '../portal.ts'

describe.each(databases)('health on $name', async (database) => {
  const portal = await openPortal(database)
  const { get } = portal.visitor()

  test('the process answers, and says what it is', async () => {
    const answer = await get('/api/health')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ deskbook: expect.stringMatching(/^\d+\.\d+\.\d+/) as string, status: 'ok' })
  })

  test('it is ready while it can write', async () => {
    expect((await get('/api/ready')).status).toBe(200)
  })

  test('asked to stop, it is alive but not ready', async () => {
    portal.leaving.abort()
    const answer = await get('/api/ready')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('10')
    expect((await get('/api/health')).status).toBe(200)
    expect((await get('/')).status).toBe(200)
  })

  test('a database that is away is told, and takes nothing else with it', async () => {
    await portal.db.close()
    const broken = await openPortal(database)
    await broken.db.close()
    const ready = await broken.visitor().get('/api/ready')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ type: '/problems/unavailable' })
    expect((await broken.visitor().get('/api/health')).status).toBe(200)
    expect((await broken.visitor().get('/')).status).toBe(200)
  })
})

describe('the API’s description', async () => {
  const sqlite = databases[0]
  if (!sqlite) throw new Error('There is no SQLite')
  const portal = await openPortal(sqlite)
  const answer = await portal.visitor().get('/api/openapi.json')
  const document = (await answer.json()) as {
    openapi: string
    paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>
  }

  test('is OpenAPI 3.1', () => {
    expect(document.openapi).toBe('3.1.0')
  })

  test('names every route of the API', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const mounted = portal.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual([...new Set(mounted)].sort())
  })

  test('says what each does and that each may answer with a problem', () => {
    for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
      expect(operation.summary).toBeTruthy()
      expect(operation.responses).toHaveProperty('default')
    }
  })
})
