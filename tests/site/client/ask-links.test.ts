import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formLink, mailLink } from '../../../site/client/ask-links.ts'

test('a form gets the query, the search, the pages read and the team', () => {
  const along = { query: '怎么 报销?', searchId: 's1', read: ['a', 'b'] }
  const url = new URL(formLink('/zh-hans/requests/question/', along, 'finance'), 'http://x')
  expect(url.pathname).toBe('/zh-hans/requests/question/')
  expect(Object.fromEntries(url.searchParams)).toEqual({ q: '怎么 报销?', search: 's1', read: 'a,b', team: 'finance' })
})

test('a link that has nothing to take along stays as it is', () => {
  expect(formLink('/requests/leave/', { read: [] })).toBe('/requests/leave/')
})

test('what an address already says is not said again', () => {
  expect(formLink('/requests/question/?team=people', { read: ['a'] }, 'finance')).toBe(
    '/requests/question/?team=people&read=a',
  )
})

test('a form link made twice is the same link', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.stringMatching(/^[a-z-]+$/)), (query, read) => {
      const once = formLink('/requests/question/', { query, read }, 'people')
      expect(formLink(once, { query, read }, 'people')).toBe(once)
    }),
  )
})

test('a mail carries its subject and lines, each percent-encoded', () => {
  expect(mailLink('desk@example.com', 'vpn & home', ['Searched for: vpn', 'Pages read: a'])).toBe(
    'mailto:desk@example.com?subject=vpn%20%26%20home&body=Searched%20for%3A%20vpn%0APages%20read%3A%20a',
  )
  expect(mailLink('desk@example.com', '', [])).toBe('mailto:desk@example.com')
})
