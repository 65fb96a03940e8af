import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../../content/schema.ts'
import { filed } from '../../../site/search/file.ts'
import { buildIndex, openFetched, openIndex, type Piece } from '../../../site/search/index.ts'
import { docs } from './docs.ts'

const engine = openIndex(buildIndex(docs))
const search = (query: string, language: Language = 'en', typing = false) => engine.search(query, { language, typing })
const first = (query: string, language: Language = 'en') => search(query, language).hits[0]
const written = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
const marked = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.marked).map(({ text }) => text)

describe('what is found', () => {
  test.each([
    ['network drive', 'drive'],
    ['how do I get to my network drive?', 'drive'],
    ['报销', 'travel'],
    ['報銷', 'travel'],
    ['请问怎么报销差旅费', 'travel'],
    ['vpn连不上', 'drive'],
    ['ＶＰＮ 連不上', 'drive'],
    ['計程車發票', 'travel'],
    ['payslip', 'pay'],
    ['pay slip', 'pay'],
    ['signin', 'passwords'],
    ['sign-in', 'passwords'],
    ['陳以寧', 'chen-yining'],
  ])('"%s" finds %s first, from every home', (query, article) => {
    for (const language of languages) expect(first(query, language)?.article).toBe(article)
  })

  test('a misspelt word finds the right one, and the hit says so', () => {
    expect(first('travl expences')?.article).toBe('travel')
    expect(first('travl')?.why).toEqual([{ kind: 'typo', query: 'travl', found: 'travel' }])
  })

  test('a misspelt word rather is one that begins with the same letter', () => {
    const page = (article: string, text: string) => ({
      ...docs[0]!,
      ...{ id: article, article, title: article, description: text, aliases: [], sections: [] },
    })
    const pages = [page('one', 'began'), page('two', 'began'), page('three', 'vegas')]
    const { hits, answered } = openIndex(buildIndex(pages)).search('vegan', { language: 'en' })
    expect(hits.map(({ article }) => article)).toEqual(['three', 'one', 'two'])
    const [other] = openIndex(buildIndex(pages.slice(0, 2))).search('vegan', { language: 'en' }).hits
    expect(other!.score).toBeLessThan(hits[0]!.score)
    expect(openIndex(buildIndex(pages.slice(0, 2))).search('vegan', { language: 'en' }).answered).toBeLessThan(answered)
  })

  test('a page that is looked at again without its texts is the same one, which need not be read again', async () => {
    const file = filed(buildIndex(docs), (bytes) => createHash('sha256').update(bytes).digest('base64url'))
    const bringing = openFetched(file.file, async (address) => file.shards.get(address)!)
    const looked = (query: string) => {
      bringing.engine.search(query, { language: 'en' })
      return bringing.engine.looked(query, { language: 'en' })
    }
    await bringing.bring('drive', { language: 'en' }, { texts: 0 })
    const [drive] = looked('drive')
    await bringing.bring('network drive', { language: 'en' }, { texts: 0 })
    expect(looked('network drive')[0]).toBe(drive)
    await bringing.bring('network drive', { language: 'en' })
    const [whole] = looked('network drive')
    expect(whole).not.toBe(drive)
    expect(whole).toMatchObject({ article: drive!.article, description: docs[0]!.description })
  })

  test('another form of a word finds it', () => {
    expect(first('connecting')?.why).toEqual([{ kind: 'stem', query: 'connecting', found: 'connect' }])
  })

  test('another word for a term finds the pages that write the term', () => {
    const hit = search('the tunnel is down').hits.find(({ article }) => article === 'drive')
    expect(hit?.why).toContainEqual({ kind: 'alias', query: 'tunnel', found: 'VPN' })
    expect(search('专线', 'zh-hans').hits.map(({ article }) => article)).toContain('drive')
  })

  test('the beginning of the last word finds it while typing, and only then', () => {
    expect(search('netw', 'en', true).hits[0]?.why).toEqual([{ kind: 'prefix', query: 'netw', found: 'network' }])
    expect(search('netw ', 'en', true).hits).toEqual([])
    expect(search('netw').hits).toEqual([])
    expect(search('报', 'zh-hans', true).hits[0]?.article).toBe('travel')
  })

  test('stop words are not dropped where they are all there is', () => {
    expect(search('on which').hits[0]?.article).toBe('pay')
    expect(search('怎么', 'zh-hans').hits.length).toBeGreaterThan(0)
  })

  test('nothing is found for nothing', () => {
    for (const query of ['', '   ', '?!', '\ud800']) {
      expect(search(query)).toMatchObject({ hits: [], answered: 0, terms: '' })
      expect(search(query)).not.toHaveProperty('team')
    }
  })

  test('an empty index answers too', () => {
    expect(openIndex(buildIndex([])).search('vpn', { language: 'en' }).hits).toEqual([])
  })
})

describe('the language shown', () => {
  const shown = (query: string, language: Language) => first(query, language)?.path.split('#')[0]

  test('an article is one hit, in the language of the reader where that says as much', () => {
    const found = search('vpn').hits.filter(({ article, kind }) => article === 'drive' && kind === 'guide')
    expect(found.map(({ language }) => language)).toEqual(['en'])
    expect(shown('vpn', 'zh-hans')).toBe('/zh-hans/guides/drive/')
    expect(shown('vpn', 'zh-hant')).toBe('/zh-hant/guides/drive/')
  })

  test('an English reader who types Chinese sees the Chinese page, in the script typed', () => {
    expect(shown('报销', 'en')).toBe('/zh-hans/guides/travel/')
    expect(shown('報銷', 'en')).toBe('/zh-hant/guides/travel/')
    expect(shown('共享盘', 'en')).toBe('/zh-hans/guides/drive/')
    expect(shown('開啟共享盤', 'en')).toBe('/zh-hant/guides/drive/')
  })

  test('a Chinese reader keeps the own script, whichever was typed', () => {
    expect(shown('报销', 'zh-hant')).toBe('/zh-hant/guides/travel/')
    expect(shown('開啟共享盤', 'zh-hans')).toBe('/zh-hans/guides/drive/')
  })

  test('a page in one language only is shown to everybody', () => {
    for (const language of languages) expect(first('payslips', language)?.language).toBe('en')
  })

  test('the twin is shown and marked in its own characters', () => {
    const hit = first('共享盘', 'zh-hant')
    expect(marked(hit?.titleMarks ?? [])).toEqual(['共享盤'])
    expect(hit?.why).toEqual([{ kind: 'script', query: '共享盘', found: '共享盤' }])
    expect(written(first('网络不通', 'zh-hant')?.excerpt ?? [])).toContain('網路不通')
  })
})
