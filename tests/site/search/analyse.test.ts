import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, eachToken } from '../../../site/search/analyse.ts'

const main = (text: string) =>
  analyse(text)
    .filter(({ kind }) => kind === 'word' || kind === 'pair' || kind === 'alone')
    .map((token) => token.text)

describe('analysis', () => {
  test('takes words of alphabets whole and Chinese in pairs, and parts the two', () => {
    expect(main('VPN连不上')).toEqual(['vpn', '连不', '不上'])
    expect(main('每晚 450元')).toEqual(['每晚', '450', '元'])
    expect(main('F:盘')).toEqual(['f', '盘'])
  })

  test('knows words with an apostrophe or a hyphen inside', () => {
    expect(main("Don’t use the team's")).toEqual(['dont', 'use', 'the', 'team'])
    expect(analyse('Sign-in').map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      'sign word',
      'in word',
      'signin joined',
    ])
    expect(main('- a -b c-')).toEqual(['a', 'b', 'c'])
  })

  test('tells where each token stands in the text as written', () => {
    const text = '我的印表機 is Café-wide'
    expect(
      analyse(text)
        .filter(({ kind }) => kind !== 'single')
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual([...['我的', '的印表機', '印表機', '印表機'], ...['is', 'Café', 'wide', 'Café-wide']])
  })

  test('counts the tokens that it finds, in the same order', () => {
    const plain = fc.string({ unit: fc.constantFrom(...Array.from('ab -’s報销差旅費用がｶﾞ😀')), maxLength: 40 })
    fc.assert(
      fc.property(fc.oneof(plain, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const counted: string[] = []
        eachToken(text, (token, kind) => counted.push(`${token} ${kind}`))
        expect(counted).toEqual(analyse(text).map((token) => `${token.text} ${token.kind}`))
      }),
    )
  })

  test('keeps every token inside the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { text: token, start, end } of analyse(text)) {
          expect(token).not.toBe('')
          expect(token).not.toContain(' ')
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
