import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../../../content/schema.ts'
import { neededFor } from '../../../../site/client/search/needed.ts'

const needed = (query: string, language: Language, written: readonly Language[] = languages, known = true) =>
  neededFor(query, { language, written, knows: () => known, knowsByLetters: () => known })

describe('what a query is looked up in before it is answered', () => {
  test('is the reader’s own language, where it is written in that', () => {
    expect(needed('annual leave', 'en')).toEqual(['en'])
    expect(needed('anual', 'en', languages, false)).toEqual(['en'])
    expect(needed('年假怎么请', 'zh-hans')).toEqual(['zh-hans'])
    expect(needed('450', 'zh-hant')).toEqual(['zh-hant'])
  })

  test('is Chinese for Chinese: in the reader’s script, otherwise in the one that was typed', () => {
    expect(needed('報銷', 'zh-hans')).toEqual(['zh-hans'])
    expect(needed('报销', 'zh-hant')).toEqual(['zh-hant'])
    expect(needed('报销', 'en')).toEqual(['zh-hans'])
    expect(needed('報銷', 'en')).toEqual(['zh-hant'])
    expect(needed('VPN連不上', 'en')).toEqual(['zh-hant'])
  })

  test('is English too for a Chinese reader who types a phrase, or a word that no Chinese page has', () => {
    expect(needed('VPN', 'zh-hans')).toEqual(['zh-hans'])
    expect(needed('forgotten', 'zh-hans', languages, false)).toEqual(['zh-hans', 'en'])
    expect(needed('annual leave', 'zh-hant')).toEqual(['zh-hant', 'en'])
    expect(needed('annual ', 'zh-hant')).toEqual(['zh-hant'])
  })

  test('is Chinese too for whoever types pinyin that is no word of theirs', () => {
    expect(needed('nianjia', 'en', languages, false)).toEqual(['en', 'zh-hans'])
    expect(needed('wo xiang qing jia', 'en', languages, false)).toEqual(['en', 'zh-hans'])
    expect(needed('canteen', 'en')).toEqual(['en'])
    expect(needed('ni', 'en', languages, false)).toEqual(['en'])
    expect(needed('vacaton', 'en', languages, false)).toEqual(['en'])
    expect(needed('nianjia', 'en', ['en'], false)).toEqual(['en'])
    expect(needed('', 'en', languages, false)).toEqual(['en'])
  })

  test('is what there is, in a portal that is written in less', () => {
    expect(needed('報銷', 'en', ['en', 'zh-hans'])).toEqual(['zh-hans'])
    expect(needed('报销', 'en', ['en'])).toEqual(['en'])
    expect(needed('annual leave', 'zh-hans', ['zh-hans'])).toEqual(['zh-hans'])
    expect(needed('annual leave', 'zh-hant', ['en', 'zh-hans'])).toEqual(['en', 'zh-hans'])
  })
})
