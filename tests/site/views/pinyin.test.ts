import { expect, test } from 'vitest'
import { spokenName } from '../../../site/views/pinyin.ts'

test.each([
  ['陈以宁', 'Chen Yining', 'CYN'],
  ['周启明', 'Zhou Qiming', 'ZQM'],
  ['张雯', 'Zhang Wen', 'ZW'],
  ['任杰', 'Ren Jie', 'RJ'],
  ['单伟', 'Shan Wei', 'SW'],
  ['曾华', 'Zeng Hua', 'ZH'],
  ['华重', 'Hua Chong', 'HC'],
  ['欧阳明', 'Ouyang Ming', 'OYM'],
  ['托马什·奥莱克西', 'Tuomashi Aolaikexi', 'TMSALKX'],
])('%s is read %s', (name, pinyin, initials) => expect(spokenName(name)).toEqual({ pinyin, initials }))

test('what somebody wrote is right, whatever the characters are', () => {
  expect(spokenName('单毓春', 'Shan Yuchun')).toEqual({ pinyin: 'Shan Yuchun', initials: 'SYC' })
  expect(spokenName('佐藤惠美', 'Zuoteng Huimei')).toEqual({ pinyin: 'Zuoteng Huimei', initials: 'ZTHM' })
})

test('a character that no table has, and a name that is not Chinese, are not guessed at', () => {
  expect(spokenName('单毓春')).toBeUndefined()
  expect(spokenName('Tomasz')).toBeUndefined()
})
