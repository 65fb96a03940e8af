/** The sentences of rules/schema.ts: what was found, what was expected, what to write. */
import type { z } from 'zod'
import { listed, said, type Said } from '../faults.ts'

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
  readonly expected: Said
  /** The key may be left out. */
  readonly optional: boolean
}

export function badValue(issue: z.core.$ZodIssue, { name, value, expected, optional }: BadValue): Said {
  if (value === undefined && name !== '') {
    return said(
      'The key “{name}” is missing here. Add a line “{name}:” with {expected}.',
      '这里缺少键“{name}”。请加上一行“{name}:”，内容是{expected}。',
      { name, expected },
    )
  }
  if (value === null || value === '') {
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
      { name, value: `${value as number | boolean}`, kind: kindOf(value), expected },
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
    { name, value: shown(value), expected },
  )
}

function kindOf(value: unknown): Said {
  return typeof value === 'boolean' ? said('yes or no', '“是/否”值') : said('a number', '数字')
}

function shown(value: unknown): Said {
  if (Array.isArray(value)) return said('A list', '清单')
  if (typeof value === 'object') return said('A group of keys', '一组键')
  const text = `${value as string | number | boolean}`
  return said('“{text}”', '“{text}”', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text })
}
