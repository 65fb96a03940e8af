import { expect, test } from 'vitest'
import { leadsToForm } from '../../../site/client/request-links.ts'

const to = (path: string, from = '/guides/annual-leave/') =>
  leadsToForm(new URL(path, 'https://handbook.example'), new URL(from, 'https://handbook.example'))

test('forms are found in every language; the catalogue is none', () => {
  expect(to('/requests/expense-claim/')).toBe(true)
  expect(to('/zh-hant/requests/question/?q=1#x')).toBe(true)
  expect(to('/requests/')).toBe(false)
  expect(to('/guides/requests/leave/')).toBe(false)
})

test('what leads elsewhere, or to a field of the form one is on, asks nobody', () => {
  expect(to('https://other.example/requests/question/')).toBe(false)
  expect(to('/requests/question/#name', '/requests/question/')).toBe(false)
  expect(to('/requests/leave/#name', '/requests/question/')).toBe(true)
})
