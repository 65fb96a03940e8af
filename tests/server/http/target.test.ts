/** Addresses are compared as they are written, so there is one way to write each. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCanonical } from '../../../server/http/target.ts'

describe('a request path', () => {
  test.each([
    '/',
    '/guides/annual-leave/',
    '/_astro/page.Ab_c-1.js',
    '/zh-hans/tickets/0190-a/',
    '/faqs/%E5%B9%B4%E5%81%87/',
  ])('%s is written as our addresses are', (path) => expect(isCanonical(path)).toBe(true))

  test.each([
    ...[
      '',
      'guides/',
      '*',
      '//guides/',
      '/guides//x/',
      '/./guides/',
      '/guides/../x/',
      '/guides/..',
      '/.',
      '/guides/%2e%2e/x',
    ],
    ...[
      '/guides%2fx/',
      '/guides%2Fx/',
      '/%67uides/',
      '/%2567uides/',
      '/guides\\x',
      '/guides%5cx',
      '/guides;x=1/',
      '/guides%00/',
    ],
    ...['http://evil/guides/', '/%c3%a9/', '/%7Eme/', '/x y', '/x%', '/x%zz', '/#/x', '/ü/'],
  ])('%s is not', (path) => expect(isCanonical(path)).toBe(false))

  test('is canonical only if a browser’s parser leaves it as it is', () => {
    const piece = fc.constantFrom(
      '/',
      '.',
      '..',
      'a',
      '%',
      '2',
      'e',
      'F',
      '\\',
      ';',
      '?',
      '#',
      ' ',
      '%2F',
      '%E5',
      ':',
      '@',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = `/${pieces.join('')}`
        if (!isCanonical(path)) return
        const { pathname, host, search, hash } = new URL(path, 'http://portal.example')
        expect({ pathname, host, search, hash }).toEqual({
          pathname: path,
          host: 'portal.example',
          search: '',
          hash: '',
        })
      }),
      { numRuns: 2_000 },
    )
  })
})
