/** Chinese by sound: a character misheard, a title typed in pinyin or by its initials. */
import { describe, expect, test } from 'vitest'
import { ANSWERED, buildIndex, openIndex, type SearchDoc } from '../../../site/search/index.ts'
import { readingsOf, syllablesOf } from '../../../site/search/sound.ts'

const titles = ['差旅费报销', '年假申请', '重置密码', '会议室预订', 'VPN 连接', '银行卡挂失']
const docs = titles.map((title): SearchDoc => {
  const names = { id: title, kind: 'guide', article: title, language: 'zh-hans', path: `/zh-hans/${title}/` } as const
  return { ...names, title, description: '', aliases: [], questions: [], learned: [], sections: [] }
})
const engine = openIndex(buildIndex(docs))
const first = (query: string) => engine.search(query, { language: 'zh-hans' }).hits[0]

describe('by sound', () => {
  test.each([
    ['chailvfeibaoxiao', '差旅费报销'],
    ['nianjia shenqing', '年假申请'],
    ['chongzhimima', '重置密码'],
    ['huiyishi', '会议室预订'],
    ['yinhangka', '银行卡挂失'],
    ['clfbx', '差旅费报销'],
    ['yhkgs', '银行卡挂失'],
    ['lianjie', 'VPN 连接'],
    ['nj', '年假申请'],
    ['hys', '会议室预订'],
  ])('pinyin "%s" finds %s first', (query, title) => {
    expect(first(query)?.article).toBe(title)
  })

  test('two letters are initials to readers of Chinese, and to nobody before the query is finished', () => {
    expect(engine.search('nj', { language: 'en' }).hits).toEqual([])
    expect(engine.search('nj', { language: 'zh-hans', typing: true }).hits).toEqual([])
  })

  test.each([
    ['bao xiao', '差旅费报销'],
    ['baoxiao', '差旅费报销'],
    ['wo xiang bao xiao', '差旅费报销'],
    ['woxiangbaoxiao', '差旅费报销'],
    ['qing wen chai lv fei zen me bao xiao', '差旅费报销'],
    ['ru he chong zhi mi ma', '重置密码'],
    ['huiyi shi yu ding', '会议室预订'],
    ['baoxiao zenme ban', '差旅费报销'],
  ])('pinyin in syllables or as a sentence, "%s", finds %s first', (query, title) => {
    expect(first(query)?.article).toBe(title)
    for (const typing of [false, true])
      expect(engine.search(query, { language: 'zh-hans', typing }).answered).toBeGreaterThanOrEqual(ANSWERED)
  })

  test('English words that could be syllables stay English', () => {
    const [doc] = docs
    const english = { ...doc!, id: 'en', article: 'ban', language: 'en' as const, title: 'Can you ban me' }
    const both = openIndex(buildIndex([...docs, english]))
    const { hits } = both.search('can you ban', { language: 'en' })
    expect(hits.map(({ article }) => article)).toEqual(['ban'])
    expect(hits[0]?.why.map(({ kind }) => kind)).toEqual(['exact'])
  })

  test('a character that only sounds right finds the right one, and the hit says so', () => {
    expect(first('报肖')?.article).toBe('差旅费报销')
    expect(first('报肖')?.why).toContainEqual({ kind: 'sound', query: '报肖', found: '报销' })
  })

  test('letters are cut into syllables in every way, whole', () => {
    expect(syllablesOf('xian')).toEqual([['xian'], ['xi', 'an']])
    expect(syllablesOf('hello')).toEqual([])
    expect(syllablesOf('a'.repeat(1_000))).toEqual([])
    expect(readingsOf('重')).toEqual(expect.arrayContaining(['zhong', 'chong']))
  })
})

test('letters that a title repeats are gone through once, however many ways there are to leave some out', () => {
  const letters = 'a'.repeat(50)
  const titled = { ...docs[0]!, id: 'repeats', article: 'repeats', title: `${letters}报销` }
  const { hits } = openIndex(buildIndex([titled])).search(`${letters.slice(25)}z`, { language: 'zh-hans' })
  expect(hits).toEqual([])
})
