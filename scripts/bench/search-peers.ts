/**
 * The engines that others use, each at its defaults and repaired: any word may be missing, and texts are cut as ours are
 * (scripts folded, Chinese in pairs). minisearch and Orama are installed for the bench alone; the others come with us.
 */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import lunr from 'lunr'
import { eachToken } from '../../site/search/analyse.ts'
import type { Doc } from '../eval/collection.ts'
import { runQuietly } from '../steps.ts'
import { workplace } from './site.ts'

/** A hit: the document's id, the best first. */
export interface PeerHit {
  readonly doc: string
  readonly score: number
}

export interface Peer {
  readonly name: string
  readonly setting: 'default' | 'repaired'
  find(text: string): PeerHit[] | Promise<PeerHit[]>
}

export type MakePeer = (docs: readonly Doc[]) => Peer | Promise<Peer>

/** Hits asked for. */
export const LIMIT = 10

const bodyOf = ({ body, headings = [] }: Doc) => [...headings, body].join('\n')

export function tokensOf(text: string): string[] {
  const tokens: string[] = []
  eachToken(text, (token) => tokens.push(token))
  return tokens
}

export const lunrDefault: MakePeer = (docs) => {
  const index = lunr(function () {
    this.ref('id')
    for (const field of ['title', 'body']) this.field(field)
    for (const doc of docs) this.add({ id: doc.id, title: doc.title, body: bodyOf(doc) })
  })
  // Its query language gives these a meaning, and throws where they have none.
  const plain = (text: string) => text.replace(/[\^~:+*-]/g, ' ')
  return { name: 'lunr', setting: 'default', find: (text) => index.search(plain(text)).slice(0, LIMIT).map(hitOf) }
}

export const lunrRepaired: MakePeer = (docs) => {
  const cut = (text: string) => tokensOf(text).map((token) => new lunr.Token(token, {}))
  const index = lunr(function () {
    this.ref('id')
    this.field('title', { boost: 3 })
    this.field('body')
    for (const part of [lunr.trimmer, lunr.stopWordFilter]) this.pipeline.remove(part)
    // Its own tokenizer takes texts only; fields may come cut already.
    for (const doc of docs)
      this.add({ id: doc.id, title: cut(doc.title).map(String), body: cut(bodyOf(doc)).map(String) })
  })
  return {
    ...{ name: 'lunr', setting: 'repaired' },
    find: (text) =>
      index
        .query((query) => tokensOf(text).forEach((token) => query.term(token, {})))
        .slice(0, LIMIT)
        .map(hitOf),
  }
}

function hitOf({ ref, score }: lunr.Index.Result): PeerHit {
  return { doc: ref, score }
}

/** What we use of them; their own types are not installed. */
interface MiniSearch {
  addAll(docs: readonly object[]): void
  search(text: string): { readonly id: string; readonly score: number }[]
}
interface Orama {
  create(options: object): unknown
  insertMultiple(db: unknown, docs: readonly object[]): unknown
  search(
    db: unknown,
    query: object,
  ): Promise<{ hits: { readonly score: number; readonly document: { readonly id: string } }[] }>
}

const minisearch =
  (setting: Peer['setting'], options: object): MakePeer =>
  async (docs) => {
    const { default: Engine } = (await installed('minisearch/dist/es/index.js')) as {
      default: new (options: object) => MiniSearch
    }
    const engine = new Engine({ fields: ['title', 'body'], ...options })
    engine.addAll(docs.map((doc) => ({ id: doc.id, title: doc.title, body: bodyOf(doc) })))
    return {
      ...{ name: 'minisearch', setting },
      find: (text) =>
        engine
          .search(text)
          .slice(0, LIMIT)
          .map(({ id, score }) => ({ doc: id, score })),
    }
  }

const orama =
  (setting: Peer['setting'], options: object, query: object): MakePeer =>
  async (docs) => {
    const engine = (await installed('@orama/orama/dist/esm/index.js')) as Orama
    const db = engine.create({ schema: { title: 'string', body: 'string' }, ...options })
    await engine.insertMultiple(
      db,
      docs.map((doc) => ({ id: doc.id, title: doc.title, body: bodyOf(doc) })),
    )
    return {
      ...{ name: 'orama', setting },
      find: async (term) => {
        const { hits } = await engine.search(db, { term, limit: LIMIT, ...query })
        return hits.map(({ document, score }) => ({ doc: document.id, score }))
      },
    }
  }

/** Words by the database's own tokenizer, all of which must be there; or ours, any of which may. */
const fts5 =
  (setting: Peer['setting']): MakePeer =>
  (docs) => {
    const cut = (text: string) => (setting === 'default' ? text : tokensOf(text).join(' '))
    const db = new DatabaseSync(':memory:')
    db.exec('create virtual table docs using fts5(id unindexed, title, body)')
    const insert = db.prepare('insert into docs values (?, ?, ?)')
    for (const doc of docs) insert.run(doc.id, cut(doc.title), cut(bodyOf(doc)))
    const weights = setting === 'default' ? '' : ', 0, 3, 1'
    const select = db.prepare(
      `select id, -bm25(docs${weights}) as score from docs where docs match ? order by score desc limit ${LIMIT}`,
    )
    return {
      ...{ name: 'fts5', setting },
      find: (text) => {
        const words = setting === 'default' ? (text.match(/[\p{L}\p{N}]+/gu) ?? []) : tokensOf(text)
        const match = words.map((word) => `"${word}"`).join(setting === 'default' ? ' ' : ' OR ')
        if (match === '') return []
        return select.all(match).map(({ id, score }) => ({ doc: String(id), score: Number(score) }))
      },
    }
  }

const ourTokens = { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: tokensOf } }

/** All but pagefind, which is slower than they together. */
export const quickPeers: readonly MakePeer[] = [
  ...[lunrDefault, lunrRepaired],
  minisearch('default', {}),
  minisearch('repaired', {
    ...{ tokenize: tokensOf, processTerm: (term: string) => term },
    searchOptions: { combineWith: 'OR', boost: { title: 3 } },
  }),
  orama('default', {}, {}),
  orama('repaired', { components: ourTokens }, { threshold: 1, boost: { title: 3 } }),
  ...[fts5('default'), fts5('repaired')],
]

const folder = join(workplace, 'search-peers')

async function installed(file: string): Promise<unknown> {
  return import(pathToFileURL(join(folder, 'node_modules', file)).href)
}

/** Installs by the lock beside this file. @throws Error with what npm said */
export async function installPeers(): Promise<void> {
  const from = join(import.meta.dirname, 'search-peers')
  const lock = createHash('sha256')
    .update(await readFile(join(from, 'package-lock.json')))
    .digest('hex')
  const stamp = join(folder, '.installed')
  if ((await readFile(stamp, 'utf8').catch(() => '')) === lock) return
  console.error('Installing minisearch and Orama')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) await cp(join(from, file), join(folder, file))
  const { code, output } = await runQuietly('npm', ['ci', '--prefix', folder, '--loglevel=error'])
  if (code !== 0) throw new Error(output)
  await writeFile(stamp, lock)
}
