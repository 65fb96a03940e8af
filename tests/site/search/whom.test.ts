import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subjectOf } from '../../../site/search/whom.ts'

test.each([
  ['Who do I ask about the VPN?', 'the vpn'],
  ['whom should we contact regarding lithium batteries', 'lithium batteries'],
  ['who knows about gauge blocks', 'gauge blocks'],
  ['Who is responsible for parking?', 'parking'],
  ['can you tell me who can I talk to about my contract', 'my contract'],
  ['contact for customs', 'customs'],
  ['报关找谁？', '报关'],
  ['社保的事找谁', '社保'],
  ['谁负责天平', '天平'],
  ['請問誰負責門禁的問題', '门禁'],
  ['工伤归谁管', '工伤'],
  ['差旅联系谁', '差旅'],
  ['报销负责人是谁', '报销'],
])('“%s” is about %s', (query, subject) => expect(subjectOf(query)).toBe(subject))

test.each([
  'who signs a calibration certificate',
  'who pays if I crash my own car',
  'who do I ask to buy a new oscilloscope',
  'VPN',
  '校准证书由谁签字',
  '今天谁值班',
  '找谁',
  'who do I ask about',
])('“%s” asks for no one in particular', (query) => expect(subjectOf(query)).toBeUndefined())

test('whatever is typed has a subject that it holds, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const subject = subjectOf(typed)
      return subject === undefined || subject.length <= typed.normalize('NFKC').length * 2
    }),
  )
})
