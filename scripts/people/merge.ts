/**
 * Brings a table of people into directory/people.yaml, and tells what changed. Nothing is lost: what the table has no column
 * or no row for stays as it is, comments too, and nobody is taken out. Pure.
 */
import { Document, isMap, isSeq, parse, parseDocument, type YAMLMap } from 'yaml'
import { cellOf, columnOf, columns, valueOf, type Column } from './columns.ts'
import { isEmpty, unguarded, type Row } from './csv.ts'

/** What a table may call a thing, by what it is in the directory. */
export interface Names {
  /** Ids of teams by id and by their names in every language, folded by `plainName`. */
  readonly teams: ReadonlyMap<string, string>
  readonly locations: ReadonlyMap<string, string>
}

export interface Change {
  readonly id: string
  readonly column: Column
  readonly from: string
  readonly to: string
}

export interface Merged {
  readonly text: string
  readonly added: readonly string[]
  readonly changed: readonly Change[]
  /** Ids of those whom the table does not name and who have not left. */
  readonly absent: readonly string[]
  /** Rows that could not be taken, by their number in the table, with what is missing or taken. */
  readonly refused: readonly { readonly row: number; readonly why: string }[]
  /** Heads that the directory has no place for. */
  readonly unread: readonly string[]
}

export const plainName = (name: string) => name.normalize('NFKC').toLowerCase().trim()

/** Cells of a new person that cannot be made of others. */
const needed = ['name_en', 'team', 'role_en', 'mail'] as const

/** @param leave the day that is written as the last one of whoever the table does not name; absent: nothing is written */
export function merge(before: string, table: readonly Row[], names: Names, leave?: string): Merged {
  const document = parseDocument(before === '' ? '[]' : before, { keepSourceTokens: true })
  if (document.contents === null) document.contents = document.createNode([]) as never
  if (!isSeq(document.contents)) throw new Error('directory/people.yaml is no list')
  const list = document.contents
  const entries = () => list.items.filter((item) => isMap(item)) as YAMLMap[]
  const headsAt = table.findIndex((row) => !isEmpty(row))
  const heads = table[headsAt] ?? []
  const read = heads.map((head) => columnOf(head))
  const { find, known } = openList(entries())
  const added: string[] = []
  const changed: Change[] = []
  const refused: { row: number; why: string }[] = []
  const named = new Map<YAMLMap, ReadonlyMap<Column, string>>()
  /** Entries by the row that tells of them, be it refused: of these nobody is absent. */
  const told = new Map<YAMLMap, number>()

  for (const [index, cellsOfRow] of table.entries()) {
    if (index <= headsAt || isEmpty(cellsOfRow)) continue
    const row = index + 1
    const cells = cellsOf(cellsOfRow, read, names)
    const foundAs = (column: Found) => (cells.has(column) ? find(column, cells.get(column)!) : undefined)
    const own = foundAs('id') ?? foundAs('mail')
    const earlier = own && told.get(own)
    if (own && earlier === undefined) told.set(own, row)
    const id = cells.get('id') ?? idOf(cells.get('name_en') ?? '')
    const missing = [...needed.filter((column) => !cells.has(column)), ...(id === '' ? ['id'] : [])]
    // Whose id differs is somebody else, though the mail is the same: which of the two is wrong, a person has to tell.
    if (own && cells.has('id') && !foundAs('id'))
      refused.push({ row, why: `mail “${cells.get('mail')!}” (${idIn(own)})` })
    else if (own && earlier !== undefined)
      refused.push({ row, why: `id “${idIn(own)}” (row ${earlier} · 第 ${earlier} 行)` })
    else if (own) named.set(own, cells)
    else if (missing.length > 0) refused.push({ row, why: missing.join(', ') })
    else if (find('id', id)) refused.push({ row, why: `id “${id}”` })
    else {
      const entry = document.createNode(entryOf(id, cells)) as YAMLMap
      list.items.push(entry as (typeof list.items)[number])
      known(entry)
      told.set(entry, row)
      named.set(entry, cells)
      added.push(id)
    }
  }
  // Once everybody is there: a manager may stand further down, and tables name them by mail or by name.
  for (const [entry, cells] of named) {
    const changes = changesTo(entry, meant(cells, find), document)
    if (!added.includes(idIn(entry))) changed.push(...changes)
  }
  const absent = entries().filter((entry) => !told.has(entry) && cellOf(entry.toJSON(), 'left') === '')
  const absentIds = absent.map(idIn)
  if (leave !== undefined) for (const entry of absent) entry.set('left', leave)
  const touched = new Set([...added, ...changed.map(({ id }) => id), ...(leave === undefined ? [] : absentIds)])
  const isSame = added.length + changed.length === 0 && (leave === undefined || absent.length === 0)
  return {
    ...{ added, changed, refused },
    text: isSame ? before : keeping(before, document.toString({ lineWidth: 0 }), touched),
    absent: absentIds,
    unread: heads.filter((_, i) => read[i] === undefined),
  }
}

/** The list as it is to be, with every entry that nothing touched letter by letter as it was. */
function keeping(before: string, after: string, touched: ReadonlySet<string>): string {
  const [old, made] = [before, after].map((text) => text.split(/^(?=- )/m)) as [string[], string[]]
  const ids = (parse(after) as unknown[]).map((entry) => cellOf(entry, 'id'))
  const head = old.length > 1 ? old[0]! : made[0]!
  // A list that is not written entry by entry, each from the start of a line, is written anew.
  const isPlain = made.length - 1 === ids.length && old.length <= made.length
  const entries = made.slice(1).map((entry, i) => (touched.has(ids[i]!) ? entry : (old[i + 1] ?? entry)))
  const text = (/^(?:#|\s|$)/.test(head) ? head : '') + entries.join('')
  return isPlain && JSON.stringify(parse(text)) === JSON.stringify(parse(after)) ? text : after
}

/** Cells with something in them, by column; teams and locations by their ids where their names are known. */
function cellsOf(row: Row, read: readonly (Column | undefined)[], { teams, locations }: Names): Map<Column, string> {
  const cells = new Map<Column, string>()
  for (const [i, column] of read.entries()) {
    const cell = unguarded((row[i] ?? '').trim())
    if (column === undefined || cell === '') continue
    const known = column === 'team' ? teams : column === 'location' ? locations : undefined
    cells.set(column, known?.get(plainName(cell)) ?? cell)
  }
  return cells
}

/** Entries by what one is found by; of two that are called alike the first. */
function openList(entries: readonly YAMLMap[]) {
  const found = new Map<string, YAMLMap>()
  const known = (entry: YAMLMap) => {
    const raw: unknown = entry.toJSON()
    for (const column of foundBy) {
      const key = `${column} ${plainName(cellOf(raw, column))}`
      if (!found.has(key)) found.set(key, entry)
    }
  }
  for (const entry of entries) known(entry)
  return { known, find: (column: Found, value: string) => found.get(`${column} ${plainName(value)}`) }
}

const foundBy = ['id', 'mail', 'name_en', 'name_zh_hans'] as const
type Found = (typeof foundBy)[number]

const idIn = (entry: YAMLMap) => cellOf(entry.toJSON(), 'id')

/** Writes what differs into an entry, and tells it. */
function changesTo(entry: YAMLMap, cells: ReadonlyMap<Column, string>, document: Document): Change[] {
  return [...cells].flatMap(([column, cell]) => {
    const value = valueOf(column, cell)
    const [from, to] = [cellOf(entry.toJSON(), column), Array.isArray(value) ? value.join(' ') : value]
    if (column === 'id' || from === to) return []
    entry.setIn(columns[column], Array.isArray(value) ? document.createNode(value, { flow: true }) : value)
    return [{ id: idIn(entry), column, from, to }]
  })
}

type Find = (column: Found, value: string) => YAMLMap | undefined

/** A person that is named by mail or by name becomes their id. */
function meant(cells: ReadonlyMap<Column, string>, find: Find): Map<Column, string> {
  return new Map(
    [...cells].map(([column, cell]) => {
      if (column !== 'manager' && column !== 'cover') return [column, cell]
      const person = foundBy.map((key) => find(key, cell)).find((found) => found !== undefined)
      return [column, person ? idIn(person) : cell]
    }),
  )
}

/** `zhang-wen`; empty where a name has no Latin letter. */
function idOf(name: string): string {
  return plainName(name)
    .normalize('NFKD')
    .replaceAll(/\p{Mark}|['’.]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-')
}

/** Until somebody writes better, Chinese says what English does, and one is asked about one’s work. */
function entryOf(id: string, cells: ReadonlyMap<Column, string>): Record<string, unknown> {
  const text = (name: 'name' | 'role' | 'asks') => {
    const en = cells.get(`${name}_en`) ?? cells.get('role_en') ?? ''
    const hant = cells.get(`${name}_zh_hant`)
    return { en, 'zh-hans': cells.get(`${name}_zh_hans`) ?? en, ...(hant !== undefined && { 'zh-hant': hant }) }
  }
  const optional = (['pinyin', 'manager', 'location', 'languages', 'cover', 'phone', 'left'] as const).flatMap(
    (column) => {
      const cell = cells.get(column)
      return cell === undefined ? [] : [[column, valueOf(column, cell)] as const]
    },
  )
  return {
    ...{ id, name: text('name'), team: cells.get('team'), role: text('role'), asks: text('asks') },
    ...Object.fromEntries(optional),
    mail: cells.get('mail'),
  }
}
