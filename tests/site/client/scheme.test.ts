import { expect, test } from 'vitest'
import { schemeAfter, schemeFrom } from '../../../site/client/scheme.ts'

test('the button goes from auto to light to dark and round again', () => {
  expect(schemeAfter('auto')).toBe('light')
  expect(schemeAfter('light')).toBe('dark')
  expect(schemeAfter('dark')).toBe('auto')
})

test('anything else that was kept is auto', () => {
  expect(schemeFrom('dark')).toBe('dark')
  expect(schemeFrom(undefined)).toBe('auto')
  expect(schemeFrom('sepia')).toBe('auto')
})
