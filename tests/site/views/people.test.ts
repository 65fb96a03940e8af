import { expect, test } from 'vitest'
import { nameOf } from '../../../site/views/people.ts'

const chen = { en: 'Chen Yining', 'zh-hans': '陈以宁', 'zh-hant': '陳以寧' }
const tomasz = { en: 'Tomasz Oleksy', 'zh-hans': '托马什·奥莱克西', 'zh-hant': '托馬什·奧萊克西' }

test('a Chinese name stands beside its Latin form, in English alone', () => {
  expect(nameOf(chen, 'en')).toEqual({ name: 'Chen Yining', written: '陈以宁', initials: '陈' })
  expect(nameOf(chen, 'zh-hans')).toEqual({ name: '陈以宁', initials: '陈' })
  expect(nameOf(chen, 'zh-hant')).toEqual({ name: '陳以寧', initials: '陳' })
})

test('a name that is only written out in Chinese keeps its own initials', () => {
  expect(nameOf(tomasz, 'en')).toEqual({ name: 'Tomasz Oleksy', initials: 'TO' })
  expect(nameOf(tomasz, 'zh-hans')).toEqual({ name: '托马什·奥莱克西', initials: 'TO' })
  expect(nameOf({ en: 'Piet de Wit', 'zh-hans': '皮特·德维特', 'zh-hant': '皮特·德維特' }, 'en').initials).toBe('PW')
})
