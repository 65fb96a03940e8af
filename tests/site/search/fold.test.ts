import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTraditional } from '../../../site/search/characters.ts'
import { fold, foldText } from '../../../site/search/fold.ts'
import { foldTable } from '../../../site/search/fold-table.ts'
import { phrases } from '../../../site/search/phrases.ts'

/** Texts of what people type, of what the tables know, and of anything at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...Array.from(foldTable)), { maxLength: 30 }).map((characters) => characters.join('')),
  fc
    .array(fc.constantFrom(...Array.from([...phrases].flat().join('') + 'vpn ´¨ﾞﾟｶéßİΣ')), { maxLength: 30 })
    .map((characters) => characters.join('')),
)

describe('folding', () => {
  test('makes one of all ways to write a word', () => {
    expect(foldText('ＶＰＮ Café Łukasz ﬁne')).toBe('vpn cafe lukasz fine')
    expect(foldText('報銷差旅費')).toBe('报销差旅费')
    expect(foldText('印表機、伺服器、螢幕')).toBe('打印机、服务器、屏幕')
    expect(foldText('co\u00adoperate\u200b')).toBe('cooperate')
    expect(foldText('ｶﾞ')).toBe('ガ')
  })

  test('twice is once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldText(text)
        expect(foldText(once)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  test('to the text alone is the same, however plain the text', () => {
    const texts = fc.oneof(anyText, fc.string({ unit: 'binary-ascii', maxLength: 60 }))
    fc.assert(fc.property(texts, (text) => foldText(text) === fold(text).text))
  })

  test('no Taiwan word yields another one, beside anything', () => {
    const known = [...phrases]
    for (const [, left] of known) for (const [, right] of known) expect(foldText(left + right)).toBe(left + right)
  })

  test('every folded character knows where it came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        expect(folded.from.length).toBe(folded.text.length)
        for (let i = 0; i < folded.text.length; i += 1) {
          const from = folded.from[i] ?? -1
          const to = folded.to[i] ?? -1
          expect(from).toBeGreaterThanOrEqual(folded.from[i - 1] ?? 0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
    )
    const { from, to } = fold('我的印表機壞了')
    expect([from[2], to[2], from[4], to[4]]).toEqual([2, 5, 2, 5])
  })

  test('Traditional writing is told from Simplified', () => {
    expect(isTraditional('怎麼報銷')).toBe(true)
    expect(isTraditional('怎么报销 vpn')).toBe(false)
  })
})
