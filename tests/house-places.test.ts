/** Guards what has one place in the house: tables, database products, environment, clock, errors; and its order. */
import { describe, expect, test } from 'vitest'
import { code, files, sources, text } from './house-files.ts'

/** The feature that owns each table: no other names it. */
const OWNERS: Readonly<Record<string, string>> = {
  searches: 'searches',
  searchClicks: 'searches',
  articleViews: 'views',
  feedback: 'feedback',
  tickets: 'tickets',
  ticketEvents: 'tickets',
  ticketMessages: 'tickets',
  linkTokens: 'tickets',
  counters: 'tickets',
  signInLinks: 'people',
  sessions: 'people',
}

describe('who may touch what', () => {
  test('every table is named only by its own feature', () => {
    const bad = code('server').flatMap((file) => {
      const [, feature = ''] = file.split('/')
      if (feature === 'db' || feature === 'health') return []
      const named = text(file).matchAll(
        /\b(?:selectFrom|insertInto|updateTable|deleteFrom|[a-z]+Join|record)\(\s*'(\w+)/g,
      )
      return [...named].filter(([, table = '']) => OWNERS[table] !== feature).map(([call]) => `${file}: ${call}`)
    })
    expect(bad).toEqual([])
  })

  test('every table has an owner', () => {
    const tables = /export interface Tables \{([^}]+)\}/.exec(text('server/db/schema.ts'))?.[1] ?? ''
    expect([...tables.matchAll(/(\w+):/g)].map(([, name]) => name).sort()).toEqual(Object.keys(OWNERS).sort())
  })

  test('SQL is written by Kysely, raw only where the database itself is meant', () => {
    const bad = code('server').filter((file) => !/^server\/(db|health)\//.test(file) && /\bsql`/.test(text(file)))
    expect(bad).toEqual([])
  })

  test('the engine of the search touches no page', () => {
    expect(code('site/search').filter((file) => /\b(document|window)\./.test(withoutComments(text(file))))).toEqual([])
  })

  test('only db/ names a database product', () => {
    const bad = code('server').filter(
      (file) => !file.startsWith('server/db/') && /from '(pg|node:sqlite)'/.test(text(file)),
    )
    expect(bad).toEqual([])
  })

  test('only main.ts and config.ts of the server read the environment', () => {
    const allowed = ['server/main.ts', 'server/config.ts']
    expect(code('server').filter((file) => !allowed.includes(file) && text(file).includes('process.env'))).toEqual([])
    const site = [...code('site'), ...code('content')].filter((file) => text(file).includes('process.env'))
    expect(site).toEqual([])
  })

  test('only main.ts reads the clock; everywhere else the time is handed in', () => {
    const reads = /\bDate\.now\(\)|\bnew Date\(\)|Temporal\.Now\b/
    const bad = [...code('server'), ...code('content'), ...code('site/search')]
    expect(bad.filter((file) => file !== 'server/main.ts' && reads.test(text(file)))).toEqual([])
  })

  test('only http/problem.ts makes error responses', () => {
    const makes = /application\/problem\+json|new HTTPException/
    expect(
      code('server').filter((file) => file !== 'server/http/problem.ts' && makes.test(withoutComments(text(file)))),
    ).toEqual([])
  })

  test('browser code sets no HTML from text', () => {
    const sinks = /\.(innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/
    expect(code('site/client').filter((file) => sinks.test(text(file)))).toEqual([])
  })
})

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\//g, '')

describe('order in the house', () => {
  test('the top-level folders are those of the architecture', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    expect([...folders].sort()).toEqual(['.ci', 'content', 'docs', 'scripts', 'server', 'site', 'tests'])
  })

  test('no folder is a drawer for anything', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|shared|services|misc|lib)\//
    expect(files.filter((file) => drawer.test(file))).toEqual([])
  })

  test('a source file over 200 lines says at its top why it is long', () => {
    const long = sources.filter(
      (file) => text(file).split('\n').length > 201 && !/\blong\b/i.test(text(file).slice(0, 1_500)),
    )
    expect(long).toEqual([])
  })

  test('files are kebab-case, components PascalCase', () => {
    const odd = sources.filter((file) => {
      const name = file.split('/').at(-1) ?? ''
      if (file.startsWith('site/pages/')) return false
      return name.endsWith('.astro')
        ? !/^[A-Z][A-Za-z]+\.astro$/.test(name)
        : !/^[a-z0-9][a-z0-9.-]*\.(ts|mjs)$/.test(name)
    })
    expect(odd).toEqual([])
  })
})
