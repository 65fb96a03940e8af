import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth, wrap } from '../../../site/components/process/text.ts'

const words = fc.constantFrom('Register', 'Inspect and measure', '检验并测量各项读数', 'Ship, invoice and call')

describe('text in a drawing', () => {
  test('a Chinese character is about as wide as two letters', () => {
    expect(textWidth('测量', 10)).toBe(20)
    expect(textWidth('aaaa', 10)).toBeCloseTo(21.6)
  })

  test('words stay whole, Chinese breaks anywhere but before a closing mark', () => {
    expect(wrap('Inspect and measure', 80, 13.5)).toEqual(['Inspect and', 'measure'])
    expect(wrap('检验并测量，然后记录', 54, 13.5)).toEqual(['检验并测', '量，然后', '记录'])
  })

  test('wrapping loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.oneof(words, fc.string(), fc.string({ unit: fc.constantFrom('测', '，', 'a', ' ', '（', '”') })),
        fc.integer({ min: 10, max: 200 }),
        (text, width) => {
          const plain = (value: string) => value.replace(/\s+/g, '')
          expect(plain(wrap(text, width, 13.5).join(''))).toBe(plain(text))
        },
      ),
    )
  })
})
