/** A table of people comes into the directory and loses nothing; what goes out comes back unchanged. */
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cellOf, columns, type Column } from '../../../scripts/people/columns.ts'
import { guarded, readCsv, textOf, unguarded, writeCsv } from '../../../scripts/people/csv.ts'
import { merge } from '../../../scripts/people/merge.ts'

const whole = await readFile(new URL('../../../content/directory/people.yaml', import.meta.url), 'utf8')
const people = parse(whole) as Record<string, unknown>[]
const names = {
  teams: new Map([
    ['finance', 'finance'],
    ['财务', 'finance'],
  ]),
  locations: new Map([['leith', 'leith']]),
}
const heads = Object.keys(columns) as Column[]
const exported = readCsv(
  writeCsv([heads, ...people.map((person) => heads.map((column) => guarded(cellOf(person, column))))]),
)

describe('a table', () => {
  test('of any cells is read as it was written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', ',', '\n', 'a\r\nb', ';', '姓名', '=1+1', "'x"),
    )
    const row = fc.array(cell, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(row, fc.array(row, { maxLength: 5 }), (head, rows) => {
        const table = [['first', ...head], ...rows.map((cells) => ['x', ...cells])]
        expect(
          readCsv(writeCsv(table.map((cells) => cells.map(guarded)))).map((cells) => cells.map(unguarded)),
        ).toEqual(table)
      }),
    )
  })

  test.each([
    [
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa,b\r1,"2, 3"',
      [
        ['a', 'b'],
        ['1', '2, 3'],
      ],
    ],
  ])('%j is read whatever separates its fields and lines', (text, rows) => expect(readCsv(text)).toEqual(rows))

  test('that Chinese Excel wrote is read', () => {
    const bytes = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xd5, 0xc5, 0xf6, 0xa9])
    expect(readCsv(textOf(bytes))).toEqual([['姓名'], ['张雯']])
  })
})

describe('the directory', () => {
  test('comes back from its own table without a change, letter by letter', () => {
    expect(merge(whole, exported, names)).toEqual({
      text: whole,
      added: [],
      changed: [],
      absent: [],
      refused: [],
      unread: [],
    })
  })

  test('keeps all that a table does not say', () => {
    const table = [
      ['E-mail', 'Job title', 'Cost centre'],
      ['wu.jing@alderfinch.example', 'Chief accountant, Suzhou', '4711'],
    ]
    const { text, changed, absent, unread } = merge(whole, table, names)
    expect(changed).toEqual([
      { id: 'wu-jing', column: 'role_en', from: 'Accountant, Suzhou', to: 'Chief accountant, Suzhou' },
    ])
    expect(unread).toEqual(['Cost centre'])
    expect(absent).toHaveLength(39)
    const expected = people.map((person) =>
      person['id'] === 'wu-jing'
        ? { ...person, role: { ...(person['role'] as object), en: 'Chief accountant, Suzhou' } }
        : person,
    )
    expect(parse(text)).toEqual(expected)
    // Only the lines of the one entry differ.
    const [before, after] = [whole, text].map((all) => all.split(/^(?=- )/m))
    expect(after!.filter((entry, i) => entry !== before![i])).toHaveLength(1)
  })

  test('takes somebody new, whose manager and team are called by their names', () => {
    const table = [
      ['name', '姓名', 'Department', 'Position', 'Mail', 'Supervisor'],
      ['Li Na', '李娜', '财务', 'Bookkeeper', 'li.na@alderfinch.example', 'wu.jing@alderfinch.example'],
    ]
    const { text, added, changed } = merge(whole, table, names)
    expect([added, changed]).toEqual([['li-na'], []])
    expect((parse(text) as unknown[]).at(-1)).toEqual({
      id: 'li-na',
      name: { en: 'Li Na', 'zh-hans': '李娜' },
      team: 'finance',
      role: { en: 'Bookkeeper', 'zh-hans': 'Bookkeeper' },
      asks: { en: 'Bookkeeper', 'zh-hans': 'Bookkeeper' },
      manager: 'wu-jing',
      mail: 'li.na@alderfinch.example',
    })
  })

  test('refuses a row that says too little, and tells its number', () => {
    const { refused, text } = merge(
      whole,
      [
        ['name', 'mail'],
        ['Nobody', 'nobody@alderfinch.example'],
      ],
      names,
    )
    expect(refused).toEqual([{ row: 2, why: 'team, role_en' }])
    expect(text).toBe(whole)
  })

  const newcomer = { id: 'li-na', name_en: 'Li Na', team: 'finance', role_en: 'Bookkeeper' }
  const rowsOf = (...rows: Record<string, string>[]) => {
    const used = ['id', 'name_en', 'team', 'role_en', 'mail']
    return [used, ...rows.map((row) => used.map((column) => row[column] ?? ''))]
  }

  test('refuses somebody new whose mail is another’s, who is not told to have left either', () => {
    const table = rowsOf({ ...newcomer, mail: 'wu.jing@alderfinch.example' })
    const { refused, added, changed, absent } = merge(whole, table, names, '2026-11-30')
    expect(refused).toEqual([{ row: 2, why: 'mail “wu.jing@alderfinch.example” (wu-jing)' }])
    expect([added, changed]).toEqual([[], []])
    expect(absent).toHaveLength(39)
    expect(absent).not.toContain('wu-jing')
  })

  test.each([
    ['of the directory', { id: 'wu-jing', mail: 'wu.jing@alderfinch.example' }],
    ['who is new', { ...newcomer, mail: 'li.na@alderfinch.example' }],
  ])('takes the first of two rows for one person %s, and refuses the second', (_, person) => {
    const table = rowsOf({ ...person, role_en: 'First' }, { ...person, role_en: 'Second' })
    const { refused, text } = merge(whole, table, names)
    expect(refused).toEqual([{ row: 3, why: `id “${person.id}” (row 2 · 第 2 行)` }])
    expect((parse(text) as { id: string }[]).find(({ id }) => id === person.id)).toMatchObject({
      role: { en: 'First' },
    })
  })

  test('counts empty lines, so that a row has the number it has in the spreadsheet', () => {
    const table = readCsv('\nname,mail\n\n,\nNobody,nobody@alderfinch.example\n\n')
    expect(merge(whole, table, names).refused).toEqual([{ row: 5, why: 'team, role_en' }])
  })

  test('marks whoever is missing as having left, where it is told to, and takes nobody out', () => {
    const table = exported.filter(([id]) => id !== 'grace-oduya')
    const { text, absent } = merge(whole, table, names, '2026-11-30')
    expect(absent).toEqual(['grace-oduya'])
    const after = parse(text) as Record<string, unknown>[]
    expect(after).toEqual(
      people.map((person) => (person['id'] === 'grace-oduya' ? { ...person, left: '2026-11-30' } : person)),
    )
  })

  test('loses nothing, whichever rows and columns a table has', () => {
    const some = fc.record({
      heads: fc.subarray(heads.filter((column) => column !== 'id')),
      rows: fc.subarray(exported.slice(1).map((_, index) => index)),
    })
    fc.assert(
      fc.property(some, ({ heads: kept, rows }) => {
        const at = ['id', ...kept].map((column) => heads.indexOf(column as Column))
        const table = [0, ...rows.map((row) => row + 1)].map((row) => at.map((column) => exported[row]![column] ?? ''))
        expect(merge(whole, table, names).text).toBe(whole)
      }),
      { numRuns: 15 },
    )
  })
})
