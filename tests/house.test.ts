/**
 * Guards the walls of the house (docs/architecture.md): who may import whom.
 * A forbidden edge is reported with the file and the import, all of them at once.
 */
import { isBuiltin } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { code, sources, text } from './house-files.ts'

interface Edge {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** Every import of a file of ours; packages keep their name. */
function edgesOf(file: string): Edge[] {
  const script = file.endsWith('.astro') ? scriptsOf(text(file)) : text(file)
  return ts.preProcessFile(script).importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? normalize(join(dirname(file), fileName)) : fileName,
    typeOnly: isTypeOnly(script, fileName),
  }))
}

/** Frontmatter and script elements of a component. */
function scriptsOf(component: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(component)?.[1] ?? ''
  return [frontmatter, ...[...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1])].join('\n')
}

function isTypeOnly(script: string, specifier: string): boolean {
  const statements = script.split(/\n(?=import|export|const|let|async|function|\/\*\*)/)
  const ours = statements.filter((statement) => statement.includes(`'${specifier}'`))
  return ours.length > 0 && ours.every((statement) => /^\s*(import|export) type /.test(statement))
}

const edges = sources.flatMap(edgesOf)
const below = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
const told = (bad: readonly Edge[]) => bad.map(({ from, to }) => `${from} imports ${to}`)

test('imports of our own files name them whole, as Node wants them', () => {
  const bad = edges.filter(
    ({ to }) => below(to, 'content', 'site', 'server', 'scripts', 'tests') && !/\.(ts|mjs|astro|css)$/.test(to),
  )
  expect(told(bad)).toEqual([])
})

describe('who may import whom', () => {
  test('content imports nothing of ours but itself', () => {
    const bad = edges.filter(
      ({ from, to }) => below(from, 'content') && below(to, 'site', 'server', 'scripts', 'tests'),
    )
    expect(told(bad)).toEqual([])
  })

  test('the search engine imports only itself and types of content/schema.ts', () => {
    const bad = edges.filter(({ from, to, typeOnly }) => {
      if (!below(from, 'site/search') || below(to, 'site/search')) return false
      if (to === 'content/schema.ts') return !typeOnly
      return isBuiltin(to) || below(to, 'content', 'site', 'server', 'scripts', 'tests')
    })
    expect(told(bad)).toEqual([])
  })

  test('the server imports of the site only its search engine', () => {
    const bad = edges.filter(({ from, to }) => below(from, 'server') && below(to, 'site') && !below(to, 'site/search'))
    expect(told(bad)).toEqual([])
  })

  test('the site knows of the server only types', () => {
    const bad = edges.filter(({ from, to, typeOnly }) => below(from, 'site') && below(to, 'server') && !typeOnly)
    expect(told(bad)).toEqual([])
  })

  test('nothing of the product imports scripts or tests', () => {
    const bad = edges.filter(
      ({ from, to }) => below(from, 'content', 'site', 'server') && below(to, 'scripts', 'tests'),
    )
    expect(told(bad)).toEqual([])
  })

  test('in the server, db and http know no feature', () => {
    const features = featureNames().map((feature) => `server/${feature}`)
    const bad = edges.filter(({ from, to }) => below(from, 'server/db', 'server/http') && below(to, ...features))
    expect(told(bad)).toEqual([])
  })

  test('stores know nothing of addresses and pages, and what draws asks no database', () => {
    const draws = /^server\/\w+\/(views\/|(routes|pages|[a-z-]+-page)\.ts)/
    const stores = (path: string) => /^server\/\w+\/store[./]/.test(path)
    const bad = edges.filter(
      ({ from, to, typeOnly }) =>
        (stores(from) && draws.test(to)) ||
        (/^server\/\w+\/views\//.test(from) && !typeOnly && (stores(to) || below(to, 'server/db'))),
    )
    expect(told(bad)).toEqual([])
  })

  test('whatever calls itself pure does no input or output', () => {
    const pure = code('server').filter((file) => /\bPure\b/.test(/^\/\*\*[\s\S]*?\*\//.exec(text(file))?.[0] ?? ''))
    expect(pure).toEqual(expect.arrayContaining(['server/tickets/lifecycle.ts', 'server/tickets/targets.ts']))
    const doing = /^(node:)?(fs|net|http|https|child_process|dns|worker_threads)(\/|$)|^(kysely|pg|hono)$|^server\/db\//
    const bad = edges.filter(({ from, to, typeOnly }) => pure.includes(from) && !typeOnly && doing.test(to))
    expect(told(bad)).toEqual([])
  })
})

function featureNames(): string[] {
  const folders = new Set(code('server').map((file) => file.split('/')[1] ?? ''))
  return [...folders].filter((name) => !name.endsWith('.ts') && !['db', 'http'].includes(name))
}
