/** The sentences of rules/schema.ts: what was found, what was expected, what to write. */
import type { z } from 'zod'
import { listed, said, type Said } from '../faults.ts'

/** For a key that no shape has. */
export function unknownKey(key: string, meant: string | undefined, known: readonly string[]): Said {
  if (meant !== undefined) {
    return said(
      'There is no key “{key}” here. Did you mean “{meant}”? Write “{meant}:” instead.',
      '这里没有名为“{key}”的键。是不是想写“{meant}”？请改成“{meant}:”。',
      { key, meant },
    )
  }
  return said(
    'There is no key “{key}” here. The keys that can stand here are: {known}. Use one of these, or remove the line.',
    '这里没有名为“{key}”的键。可用的键有：{known}。请删掉这一行，或改用其中一个键。',
    { key, known: listed(known, 30) },
  )
}

/** For a name that is chosen freely, but not so freely. */
export function badKey(name: string): Said {
  return said(
    '“{name}” cannot be a name here. It should be a short name of small letters a–z, digits and hyphens, such as leith.',
    '“{name}”不能用作这里的名称。名称应由小写字母 a–z、数字和短横线组成，例如 leith。',
    { name },
  )
}

export interface BadValue {
  readonly name: string
  readonly value: unknown
  /** The value letter by letter, where it is one text or number. */
  readonly source: string | undefined
  /** A value without a name is a whole file, not an entry of its list. */
  readonly isFile: boolean
  readonly expected: Said
  /** The key may be left out. */
  readonly optional: boolean
}

/** For a value that is missing, empty or of another kind than its key takes. */
export function badValue(issue: z.core.$ZodIssue, bad: BadValue): Said {
  const { name, value, source, expected, optional } = bad
  if (name === '') return badWhole(bad)
  if (value === undefined) {
    return said(
      'The key “{name}” is missing here. Add a line “{name}:” with {expected}.',
      '这里缺少键“{name}”。请加上一行“{name}:”，内容是{expected}。',
      { name, expected },
    )
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return optional
      ? said(
          'Nothing stands after “{name}:”. Write {expected} there, or remove the line if it is not needed.',
          '“{name}:”后面没有内容。请写上{expected}；如果用不到，请删掉这一行。',
          { name, expected },
        )
      : said('Nothing stands after “{name}:”. Write {expected} there.', '“{name}:”后面没有内容。请写上{expected}。', {
          name,
          expected,
        })
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object') {
    return said(
      '“{value}” at “{name}” is read as {kind}, but should be {expected}. Put it in quotes: "{value}".',
      '“{name}”后面的“{value}”会被当成{kind}，而这里应该是{expected}。请加上引号："{value}"。',
      { name, value: source ?? `${value as number | boolean}`, kind: kindOf(value), expected },
    )
  }
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return said(
      '“{name}” has too few entries; it needs at least {least}. Add what is missing, each entry on a line of its own that begins with “- ”.',
      '“{name}”的条目太少，至少要有 {least} 项。请补上，每一项单独一行，以“- ”开头。',
      { name, least: String(issue.minimum) },
    )
  }
  return said(
    '{value} cannot stand at “{name}”. It should be {expected}.',
    '“{name}”不能写成{value}，应该是{expected}。',
    { name, value: shown(value, source), expected },
  )
}

/** For a file, or an entry of a list, that is empty or no group at all. */
function badWhole({ value, source, isFile, expected }: BadValue): Said {
  if (value !== undefined && value !== null)
    return said('{value} cannot stand here. It should be {expected}.', '这里不能写成{value}，应该是{expected}。', {
      value: shown(value, source),
      expected,
    })
  return isFile
    ? said('This file is empty. Write {expected} into it.', '这个文件是空的。请写入{expected}。', { expected })
    : said(
        'Nothing stands in this entry. Write {expected} there, or remove the “-”.',
        '这一项没有内容。请写上{expected}，或者删掉“-”。',
        { expected },
      )
}

function kindOf(value: unknown): Said {
  return typeof value === 'boolean' ? said('yes or no', '“是/否”值') : said('a number', '数字')
}

function shown(value: unknown, source: string | undefined): Said {
  if (Array.isArray(value)) return said('A list', '清单')
  if (typeof value === 'object') return said('A group of keys', '一组键')
  const text = typeof value === 'string' ? value : (source ?? `${value as number | boolean}`)
  return said('“{text}”', '“{text}”', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text })
}
