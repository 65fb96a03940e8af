import { describe, expect, test } from 'vitest'
import { encodingFor } from '../../../server/http/encoding.ts'

const both = { br: true, gzip: true }

describe('the encoding of an answer', () => {
  test.each([
    ['gzip, deflate, br, zstd', both, 'br'],
    ['gzip, deflate', both, 'gzip'],
    ['gzip, br;q=0', both, 'gzip'],
    ['br;q=0.000, *', both, 'gzip'],
    ['BR', both, 'br'],
    ['*', both, 'br'],
    ['identity', both, 'identity'],
    ['zstd', both, 'identity'],
    ['', both, 'identity'],
    [undefined, both, 'identity'],
    ['br, gzip', { br: false, gzip: true }, 'gzip'],
    ['br, gzip', { br: false, gzip: false }, 'identity'],
  ] as const)('for "%s" with %o is %s', (accept, offered, expected) => {
    expect(encodingFor(accept, offered)).toBe(expected)
  })

  test('of a header made to tire us is found all the same', () => {
    expect(encodingFor('br;q=0,'.repeat(100_000), both)).toBe('identity')
  })
})
