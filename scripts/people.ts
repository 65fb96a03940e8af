/**
 * `npm run people -- import FILE`: brings a table of people, as an HR system exports it, into directory/people.yaml, and tells
 * what would change and which faults that would make; `--write` writes it. `--left DATE` marks whoever the table does not name.
 * `npm run people -- export [FILE]` writes the directory as such a table. Exit 1 where rows were refused or faults are new.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { listFiles } from '../content/files.ts'
import { gather, type Material } from '../content/material.ts'
import type { Fault } from '../content/model.ts'
import { reportOf } from '../content/report.ts'
import { judge } from '../content/rules/index.ts'
import { IsoDate } from '../content/schema.ts'
import { contentDir } from './folders.ts'
import { cellOf, columns, type Column } from './people/columns.ts'
import { guarded, readCsv, textOf, writeCsv } from './people/csv.ts'
import { merge, plainName, type Merged } from './people/merge.ts'

const FILE = 'directory/people.yaml'

function stop(en: string, zh: string): never {
  console.error(`${en}\n${zh}`)
  process.exit(1)
}

function argumentsOf() {
  try {
    return parseArgs({
      options: { write: { type: 'boolean', default: false }, left: { type: 'string' } },
      allowPositionals: true,
    })
  } catch {
    return stop(...usage)
  }
}

const usage = [
  'Say what to do: npm run people -- import FILE.csv [--write] [--left 2026-11-30], or npm run people -- export [FILE.csv]',
  '请写明要做什么：npm run people -- import 文件.csv [--write] [--left 2026-11-30]，或 npm run people -- export [文件.csv]',
] as const

const { values, positionals } = argumentsOf()
const [task, file] = positionals
const files = await listFiles(contentDir)
// Judged by the day, as `npm run check` does: whoever leaves next month leaves nothing behind today.
const now = new Date()
const material = await gather(files, { now })

if (task === 'export') await exportTo(file)
else if (task === 'import' && file !== undefined) await importFrom(file)
else stop(...usage)

async function exportTo(target: string | undefined): Promise<void> {
  const names = Object.keys(columns) as Column[]
  const rows = material.people.map(({ raw }) => names.map((column) => guarded(cellOf(raw, column))))
  const text = writeCsv([names, ...rows])
  if (target === undefined) process.stdout.write(text)
  else {
    await writeFile(target, text)
    console.log(`${target}: ${rows.length}`)
  }
}

async function importFrom(source: string): Promise<void> {
  if (values.left !== undefined && !IsoDate.safeParse(values.left).success)
    stop(
      `“${values.left}” is no date. Write it as year-month-day: --left 2026-11-30`,
      `“${values.left}”不是日期。请按“年-月-日”写：--left 2026-11-30`,
    )
  const table = readCsv(textOf(await readFile(source)))
  const before = files.texts.get(FILE) ?? ''
  const merged = merge(
    before,
    table,
    { teams: namesOf(material.teams), locations: namesOf(material.locations) },
    values.left,
  )
  const faults = await newFaults(merged.text)
  console.log(told(merged, values.left))
  if (faults.length > 0) console.log(reportOf(faults))
  if (merged.refused.length > 0 || faults.length > 0) process.exitCode = 1
  if (merged.text === before) return
  if (values.write) {
    await writeFile(join(contentDir, FILE), merged.text)
    console.log(`Written: ${FILE}. Look through it before you commit it.\n已写入 ${FILE}，提交之前请再看一遍。`)
  } else console.log('Nothing was written. Add --write to do so.\n没有写入。确认无误后加上 --write 再运行一次。')
}

/** Ids by what a table may call them. */
function namesOf(entries: Material['teams'] | Material['locations']): Map<string, string> {
  return new Map(
    entries.flatMap(({ data }) =>
      data ? [data.id, data.name.en, data.name['zh-hans']].map((name) => [plainName(name), data.id] as const) : [],
    ),
  )
}

/** What `npm run check` would tell after the import and does not tell now. */
async function newFaults(text: string): Promise<Fault[]> {
  const after = await gather({ ...files, texts: new Map(files.texts).set(FILE, text) }, { now })
  const nameOf = ({ rule, file: of, message }: Fault) => `${rule} ${of} ${message.en}`
  const known = new Set(judge(material).map(nameOf))
  return judge(after).filter((fault) => !known.has(nameOf(fault)))
}

function told({ added, changed, absent, refused, unread }: Merged, left: string | undefined): string {
  const marked = left === undefined ? 0 : absent.length
  const title = (en: string, zh: string, count: number) => (count === 0 ? [] : [`${en} (${count}) · ${zh}`])
  return [
    ...title('New', '新增', added.length),
    ...added.map((id) => `  + ${id}`),
    ...title('Changed', '有变动', changed.length),
    ...changed.map(({ id, column, from, to }) => `  ~ ${id}: ${column}: ${from === '' ? '–' : from} → ${to}`),
    ...(left === undefined
      ? title('Not in the table, left as they are', '表中没有，保持不变', absent.length)
      : title(`Not in the table, last day ${left}`, `表中没有，最后工作日记为 ${left}`, absent.length)),
    ...absent.map((id) => `  - ${id}`),
    ...title(
      'Rows that could not be taken: what is missing or taken already',
      '未能导入的行：缺少或重复的内容',
      refused.length,
    ),
    ...refused.map(({ row, why }) => `  ! ${row}: ${why}`),
    ...title('Columns the directory has no place for', '通讯录里没有对应的列', unread.length),
    ...unread.map((head) => `  ? ${head}`),
    ...(added.length + changed.length + refused.length + marked === 0 ? ['Nothing changes. · 没有变动。'] : []),
  ].join('\n')
}
