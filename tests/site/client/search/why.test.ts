import { expect, test } from 'vitest'
import { whyInWords } from '../../../../site/client/search/why.ts'
import { say } from '../words.ts'

test('what the marked words do not show is told', () => {
  const why = [
    { kind: 'exact', query: 'home', found: 'home' },
    { kind: 'typo', query: 'vpm', found: 'VPN' },
    { kind: 'stem', query: 'connecting', found: 'connect' },
    { kind: 'alias', query: 'tunnel', found: 'VPN' },
  ] as const
  expect(whyInWords(why, say('en'))).toBe('vpm: typo of VPN; tunnel: other word for VPN')
})

test('a hit found by the words as typed needs no reason', () => {
  expect(whyInWords([{ kind: 'exact', query: 'vpn', found: 'VPN' }], say('en'))).toBeUndefined()
  expect(whyInWords([], say('zh-hans'))).toBeUndefined()
})

test('a mere change of script needs no reason', () => {
  expect(whyInWords([{ kind: 'script', query: '報銷', found: '报销' }], say('zh-hans'))).toBeUndefined()
})

test('a Traditional page shows no Simplified words', () => {
  const alias = { kind: 'alias', query: 'vpn', found: '远程访问' } as const
  expect(whyInWords([alias], say('zh-hant'))).toBeUndefined()
  expect(whyInWords([alias], say('zh-hans'))).toContain('远程访问')
})

test('that the editors chose it is told first, in every language', () => {
  const why = [
    { kind: 'pinned', query: '元旦', found: '元旦' },
    { kind: 'typo', query: 'vpm', found: 'VPN' },
  ] as const
  expect(whyInWords(why, say('en'))).toBe('chosen by the editors; vpm: typo of VPN')
  expect(whyInWords(why.slice(0, 1), say('zh-hans'))).toBe('编辑推荐')
  expect(whyInWords(why.slice(0, 1), say('zh-hant'))).toBe('編輯推薦')
})
