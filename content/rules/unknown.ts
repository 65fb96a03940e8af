/** What the rules unknown-… share: a name that somebody refers to and nobody has. */
import { at, textAt, type Entry, type Use } from '../entries.ts'
import { listed, said, type Finding } from '../faults.ts'
import { nearest } from '../nearest.ts'

/** What is referred to, and where such things are written. */
export interface Thing {
  readonly en: string
  readonly zh: string
  readonly home: string
}

/** Nothing where the names are not known, because their file cannot be read: that fault is told already. */
export function* unknown(
  found: Iterable<Use>,
  names: ReadonlySet<string> | undefined,
  { en, zh, home }: Thing,
): Generator<Finding> {
  if (!names) return
  for (const use of found) {
    if (typeof use.value !== 'string' || names.has(use.value)) continue
    const meant = nearest(use.value, names)
    const values = { found: use.value, home, thing: said(en, zh), meant: meant ?? '', names: listed(names, 20) }
    const [english, chinese] = names.size === 0 ? noneYet : meant === undefined ? notAmong : misspelt
    yield at(use, said(english, chinese, values))
  }
}

const noneYet = [
  'There is no {thing} “{found}”: {home} has none yet. Add it there.',
  '没有名为“{found}”的{thing}：{home} 里一个也没有。请在那里添加。',
] as const

const notAmong = [
  'There is no {thing} “{found}” in {home}. The known ones are: {names}. Write one of these, or add “{found}” there.',
  '{home} 里没有名为“{found}”的{thing}。已有的是：{names}。请改用其中一个，或者在那里添加“{found}”。',
] as const

const misspelt = [
  'There is no {thing} “{found}” in {home}. Did you mean “{meant}”? Write that, or add “{found}” there.',
  '{home} 里没有名为“{found}”的{thing}。是不是想写“{meant}”？请改正，或者在那里添加“{found}”。',
] as const

/** The ids of a list, of faulty entries too. */
export function idsOf(entries: Iterable<Entry>): Set<string> {
  return new Set([...entries].flatMap((entry) => textAt(entry, 'id') ?? []))
}
