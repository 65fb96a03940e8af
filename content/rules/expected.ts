/** What a shape of content/schema.ts expects, in words that somebody who never saw code can write down, with an example. */
import { z } from 'zod'
import { listed, said, type Said } from '../faults.ts'
import { SpokenLanguage } from '../directory-schema.ts'
import { DaySpan, IsoDate, ReviewIn, ServiceTime, Slug, Text } from '../schema.ts'
import type { Path } from '../yaml.ts'

/** The shape of what stands at a path, without `optional` and `default`. */
export function shapeAt(shape: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  const inner = bare(shape)
  const [step, ...rest] = path
  if (step === undefined) return inner
  const next =
    inner instanceof z.ZodObject
      ? (inner.shape as Record<PropertyKey, z.core.$ZodType>)[step]
      : inner instanceof z.ZodArray
        ? inner.element
        : inner instanceof z.ZodRecord
          ? inner.valueType
          : undefined
  return next && shapeAt(next, rest)
}

/** Whether what stands at a path may be left out. */
export function isOptional(shape: z.core.$ZodType, path: Path): boolean {
  const group = shapeAt(shape, path.slice(0, -1))
  const own = group instanceof z.ZodObject && (group.shape as Record<PropertyKey, z.core.$ZodType>)[path.at(-1) ?? '']
  return own instanceof z.ZodOptional || own instanceof z.ZodDefault
}

/** The keys a group may have. */
export function keysOf(shape: z.core.$ZodType | undefined): string[] {
  if (shape instanceof z.ZodObject) return Object.keys(shape.shape)
  if (shape instanceof z.ZodRecord && shape.keyType instanceof z.ZodEnum) return shape.keyType.options.map(String)
  return []
}

/** What stands at a place of this shape, to be put into a sentence. */
export function expectedOf(shape: z.core.$ZodType | undefined): Said {
  switch (shape) {
    case Slug:
      return said(
        'a short name of small letters a–z, digits and hyphens, such as {example}',
        '由小写字母 a–z、数字和短横线组成的短名，例如 {example}',
        { example: 'annual-leave' },
      )
    case Text:
      return said('the text in English and in Chinese, such as {example}', '中英文两种文字，例如 {example}', {
        example: '{ en: Finance, zh-hans: 财务部 }',
      })
    case IsoDate:
      return said('a date as year-month-day, such as 2026-11-30', '“年-月-日”格式的日期，例如 2026-11-30')
    case DaySpan:
      return said('a span of the day, such as 09:00-17:30', '一天中的时段，例如 09:00-17:30')
    case ServiceTime:
      return said(
        'a length of service time in minutes, hours or days, such as 30m, 4h or 2d',
        '服务时长，以分钟、小时或天计，例如 30m、4h、2d',
      )
    case SpokenLanguage:
      return said(
        'the tag of a language, such as en, pl or zh-Hans: language, then script, then region',
        '语言标签，例如 en、pl、zh-Hans（英语、波兰语、简体中文）：依次为语言、文字、地区',
      )
    case ReviewIn:
      return said(
        'a length of at most 99 weeks, months or years, such as 6 weeks, 6 months or 1 year',
        '时间长度，数字不超过 99，例如 6 weeks、6 months、1 year（周、月、年）',
      )
  }
  if (shape instanceof z.ZodEmail)
    return said('a mail address, such as {example}', '电子邮件地址，例如 {example}', {
      example: 'finance@alderfinch.example',
    })
  if (shape instanceof z.ZodURL) return said('a web address that begins with https://', '以 https:// 开头的网址')
  if (shape instanceof z.ZodEnum)
    return said('one of {names}', '以下之一：{names}', { names: listed(shape.options.map(String)) })
  if (shape instanceof z.ZodString) return said('a text', '一段文字')
  if (shape instanceof z.ZodBoolean) return said('true or false', 'true（是）或 false（否）')
  if (shape instanceof z.ZodNumber) return numberOf(shape)
  if (shape instanceof z.ZodArray) {
    return said('a list, each entry on a line of its own that begins with “- ”', '一份清单，每一项单独一行，以“- ”开头')
  }
  const keys = listed(keysOf(shape))
  return keys.en === ''
    ? said('a group of keys', '一组键')
    : said('a group with the keys {keys}', '一组键：{keys}', { keys })
}

function numberOf({ minValue, maxValue }: z.ZodNumber): Said {
  const min = minValue !== null && minValue > Number.MIN_SAFE_INTEGER ? minValue : undefined
  const max = maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER ? maxValue : undefined
  if (min !== undefined && max !== undefined) {
    return said('a whole number from {min} to {max}', '从 {min} 到 {max} 的整数', { min, max })
  }
  return min === undefined
    ? said('a number', '一个数字')
    : said('a whole number, {min} or more', '不小于 {min} 的整数', { min })
}

function bare(shape: z.core.$ZodType): z.core.$ZodType {
  return shape instanceof z.ZodOptional || shape instanceof z.ZodDefault ? bare(shape.unwrap()) : shape
}
