import { expect, test } from 'vitest'
import { anchorOf } from '../../../site/client/questions.ts'

test('a fragment names the id of a heading, whatever its script', () => {
  expect(anchorOf('#how-much-leave')).toBe('how-much-leave')
  expect(anchorOf('#%E5%B9%B4%E5%81%87')).toBe('年假')
})

test('a fragment that is broken stands for itself', () => {
  expect(anchorOf('#100%')).toBe('100%')
})
