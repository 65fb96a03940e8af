/** Languages in addresses: the default has no prefix, and every address says one language and one path. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../content/schema.ts'
import { languageOf, localPath, pagePrefixes } from '../../../server/http/language.ts'

describe('an address', () => {
  test.each([
    ['/desk/', 'en', 'en', '/desk/'],
    ['/zh-hans/desk/', 'en', 'zh-hans', '/desk/'],
    ['/zh-hant', 'en', 'zh-hant', '/'],
    ['/zh-hans-news/', 'en', 'en', '/zh-hans-news/'],
    ['/en/desk/', 'zh-hans', 'en', '/desk/'],
    ['/zh-hans/desk/', 'zh-hans', 'zh-hans', '/zh-hans/desk/'],
  ] as const)('%s with default %s is %s of %s', (address, standard, language, path) => {
    expect(languageOf(address, { default_language: standard, languages })).toEqual({ language, path })
  })

  test('of a language that the portal does not speak is only a path', () => {
    const spoken = { default_language: 'en', languages: ['en', 'zh-hans'] } as const
    expect(languageOf('/zh-hant/desk/', spoken)).toEqual({ language: 'en', path: '/zh-hant/desk/' })
    expect(pagePrefixes(spoken)).toEqual(['', '/zh-hans'])
  })

  test('says what it was made of', () => {
    const language = fc.constantFrom(...languages)
    const path = fc.constantFrom('/', '/desk/', '/tickets/1/')
    fc.assert(
      fc.property(language, language, path, (own, standard, to) => {
        const spoken = { default_language: standard, languages }
        expect(languageOf(localPath(own, to, standard), spoken)).toEqual({ language: own, path: to })
      }),
    )
  })

  test('has a prefix for every language but the default', () => {
    expect(pagePrefixes({ default_language: 'en', languages })).toEqual(['', '/zh-hans', '/zh-hant'])
    expect(pagePrefixes({ default_language: 'zh-hant', languages })).toEqual(['', '/en', '/zh-hans'])
  })
})
