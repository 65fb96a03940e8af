import { expect, test } from 'vitest'
import { isRequestForm } from '../../../site/client/request-links.ts'

const at = (path: string) => isRequestForm(new URL(path, 'https://handbook.example'))

test('forms are found in every language; the catalogue is none', () => {
  expect(at('/requests/expense-claim/')).toBe(true)
  expect(at('/zh-hant/requests/question/?q=1#x')).toBe(true)
  expect(at('/requests/')).toBe(false)
  expect(at('/guides/requests/leave/')).toBe(false)
})
