import { expect, test } from 'vitest'
import { admitScript } from '../../../site/client/trusted-types.ts'

const origin = 'https://handbook.example'

test("pagefind's worker on our own origin is admitted", () => {
  expect(admitScript('/pagefind/pagefind-worker.js', origin)).toBe(`${origin}/pagefind/pagefind-worker.js`)
  expect(admitScript(`${origin}/pagefind/pagefind-worker.js`, origin)).toBe(`${origin}/pagefind/pagefind-worker.js`)
})

test('the worker of our search is admitted as it was built', () => {
  expect(admitScript('/_astro/search-worker-aB3_x-9Z.js', origin)).toBe(`${origin}/_astro/search-worker-aB3_x-9Z.js`)
})

test.each([
  '/_astro/panel.CvaQouVu.js',
  '/_astro/search-worker-.js',
  '/_astro/x/search-worker-aB3_x-9Z.js',
  'https://evil.example/_astro/search-worker-aB3_x-9Z.js',
  'https://evil.example/pagefind/pagefind-worker.js',
  '//evil.example/pagefind/pagefind-worker.js',
  '/pagefind/other.js',
  '/pagefind/pagefind-worker.js/../../x.js',
  'data:text/javascript,alert(1)',
  'javascript:alert(1)',
  'blob:https://handbook.example/1',
])('%s is refused', (address) => {
  expect(() => admitScript(address, origin)).toThrow(TypeError)
})
