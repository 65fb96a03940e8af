/** The columns of a table of people: which key of an entry each holds, and by what names HR systems call it. Pure. */
import { isGroup } from '../../content/entries.ts'

/** Where in an entry a column stands. */
export type KeyPath = readonly string[]

/** In the order in which they are exported. */
export const columns = {
  id: ['id'],
  name_en: ['name', 'en'],
  name_zh_hans: ['name', 'zh-hans'],
  name_zh_hant: ['name', 'zh-hant'],
  pinyin: ['pinyin'],
  team: ['team'],
  role_en: ['role', 'en'],
  role_zh_hans: ['role', 'zh-hans'],
  role_zh_hant: ['role', 'zh-hant'],
  asks_en: ['asks', 'en'],
  asks_zh_hans: ['asks', 'zh-hans'],
  asks_zh_hant: ['asks', 'zh-hant'],
  manager: ['manager'],
  location: ['location'],
  languages: ['languages'],
  cover: ['cover'],
  mail: ['mail'],
  phone: ['phone'],
  left: ['left'],
} as const satisfies Record<string, KeyPath>
export type Column = keyof typeof columns

const names = Object.keys(columns) as Column[]

/** What else a head may say, compared without case, spaces and signs. */
const alsoCalled: Readonly<Partial<Record<Column, readonly string[]>>> = {
  id: ['person', 'short name', 'login', '账号', '短名'],
  name_en: ['name', 'full name', 'english name', '英文名'],
  name_zh_hans: ['chinese name', '姓名', '中文名'],
  pinyin: ['拼音'],
  team: ['department', '团队', '部门'],
  role_en: ['role', 'job title', 'position', 'title'],
  role_zh_hans: ['职务', '职位', '岗位'],
  manager: ['supervisor', 'reports to', 'line manager', '上级', '直属上级', '主管'],
  location: ['office', 'site', '地点', '办公地点'],
  languages: ['语言'],
  cover: ['deputy', 'stand-in', '代理人'],
  mail: ['email', 'mail address', '邮箱', '电子邮件'],
  phone: ['extension', 'telephone', '电话', '分机'],
  left: ['last day', 'leaving date', 'termination date', '离职日期', '最后工作日'],
}

const plain = (head: string) => head.toLowerCase().replaceAll(/[\s_.\-/（）()]+/g, '')
const byName = new Map(
  names.flatMap((column) => [column, ...(alsoCalled[column] ?? [])].map((name) => [plain(name), column] as const)),
)

/** The column a head means; undefined for one that the directory has no place for. */
export const columnOf = (head: string): Column | undefined => byName.get(plain(head))

/** What stands in an entry for a column, as text; empty where nothing does. */
export function cellOf(entry: unknown, column: Column): string {
  const value = columns[column].reduce<unknown>((inner, key) => (isGroup(inner) ? inner[key] : undefined), entry)
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** As a table has it: what an entry of the list writes for it. */
export function valueOf(column: Column, cell: string): string | string[] {
  return column === 'languages' ? cell.split(/[\s,;、，]+/).filter((tag) => tag !== '') : cell
}
