import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Content } from '../../../content/model.ts'
import { addressIn, isForeign } from '../../../site/build/address.ts'
import { checkPages } from '../../../site/build/check.ts'
import { outputIn } from '../../../site/build/output.ts'
import { foreignIn, foreignInStyle } from '../../../site/build/foreign.ts'
import { tagsOf } from '../../../site/build/tags.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskbook-check-'))
  await put('index.html', '<!doctype html><link rel="stylesheet" href="/_astro/a.css"><h1>Home</h1>')
  await put('_astro/a.css', 'a{background:url(/_astro/a.png)}')
  await put('_astro/a.js', 'export {}')
  await put('pagefind/wasm.en.pagefind', '')
})

afterEach(() => rm(folder, { recursive: true }))

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), text)
}

const content = { portal: { languages: ['en'] }, articles: [] } as unknown as Pick<Content, 'portal' | 'articles'>

/** What is wrong with the site, line by line. */
function told(site: Pick<Content, 'portal' | 'articles'> = content): string[] {
  try {
    const output = outputIn(folder)
    output.adopt()
    checkPages(output, site)
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1) : [String(error)]
  }
}

describe('a built site', () => {
  test('that is clean is let through', () => expect(told()).toEqual([]))

  test.each([
    ['a/index.html', '<p style="color:red">', '/a/index.html has style="color:red" on <p>'],
    ['a/index.html', '<p onclick="x()">', '/a/index.html has onclick="x()" on <p>'],
    ['a/index.html', '<style>a{}</style>', '/a/index.html has a <style> element'],
    ['a/index.html', '<script>alert(1)</script>', '/a/index.html has a <script> without src'],
    ['a/index.html', '<a href="javascript:x()">x</a>', '/a/index.html has href="javascript:x()" on <a>'],
    [
      'a/index.html',
      '<script src="//evil.example/x.js"></script>',
      '/a/index.html loads //evil.example/x.js by src on <script>',
    ],
    [
      'a/index.html',
      '<img srcset="/a.png 1x, https://e.example/b.png 2x">',
      '/a/index.html loads https://e.example/b.png 2x by srcset on <img>',
    ],
    ['a/index.html', '%%deskbook:main%%', '/a/index.html has the mark %%deskbook:main%% 1 times, not 0'],
    ['a.svg', '<svg><script>1</script></svg>', '/a.svg has a <script> without src'],
    [
      'a.svg',
      '<svg><image href="https://e.example/a.png"/></svg>',
      '/a.svg loads https://e.example/a.png by href on <image>',
    ],
    ['_astro/b.css', '@import "https://e.example/b.css";', '/_astro/b.css loads https://e.example/b.css'],
    ['_astro/b.css', 'a{}/*# sourceMappingURL=b.css.map */', '/_astro/b.css names a source map'],
    ['_astro/b.js', '1\n//# sourceMappingURL=b.js.map', '/_astro/b.js names a source map'],
    ['_astro/b.js.map', '{}', '/_astro/b.js.map is of a kind that site/build/kinds.ts does not know'],
    ['setup.exe', '', '/setup.exe is of a kind that site/build/kinds.ts does not know'],
    ['LICENSE', '', '/LICENSE is of a kind that site/build/kinds.ts does not know'],
  ])('is stopped by a file %s of %s', async (file, text, fault) => {
    await put(file, text)
    expect(told()).toEqual([fault])
  })
})

describe('the page of an article', () => {
  const article = { path: '/a/', file: 'guides/a.md', sections: [{ anchor: '' }, { anchor: 'two' }] }
  const site = { ...content, articles: [article] } as unknown as Pick<Content, 'portal' | 'articles'>

  test('has a place for each of its headings', async () => {
    await put('a/index.html', '<h2 id="one">One</h2>')
    expect(told(site)).toEqual(['/a/index.html has no place #two, though guides/a.md has such a heading'])
  })

  test('is there', () => expect(told(site)).toEqual(['/a/ is missing, though guides/a.md is there']))
})

describe('what a page loads from elsewhere', () => {
  test.each([
    '<link rel="stylesheet" href="https://e.example/a.css">',
    '<link rel="preconnect" href="//e.example">',
    '<link rel="alternate stylesheet" href="//e.example/a.css">',
    '<iframe src="http:/e.example"></iframe>',
    '<object data="\\\\e.example\\a"></object>',
    '<video poster="/\\e.example/a.png">',
    '<form action="https://e.example/">',
    '<button formaction="mailto:a@e.example">',
    '<a href="/" ping="https://e.example/">',
    '<svg><use xlink:href="https://e.example/a.svg#b"/></svg>',
    '<img src="ht&#116;ps&colon;//e.example/a.png">',
    '<img src=" \t/&#x2f;e.example/a.png">',
    '<link rel="preload" imagesrcset="/a.png, //e.example/b.png">',
    '<base href="/guides/">',
    '<meta http-equiv="Refresh" content="0;url=//e.example">',
  ])('%s is found', (html) => expect(foreignIn([...tagsOf(html)])).toHaveLength(1))

  test.each([
    '<a href="https://e.example/">there</a>',
    '<a href="mailto:a@e.example">write</a>',
    '<link rel="canonical" href="https://help.example.org/">',
    '<link rel="alternate" hreflang="en" href="https://help.example.org/">',
    '<link rel="icon" href="/icon.svg"><img src="/a.png" srcset="/a.png 1x, /b.png 2x"><script src="/a.js"></script>',
    '<form action="/search/"><input name="q" value="https://e.example"></form>',
    '<img src="./a.png">',
    '<code>&lt;img src="https://e.example/a.png"></code>',
  ])('%s is none of it', (html) => expect(foreignIn([...tagsOf(html)])).toEqual([]))

  test.each([
    'a{background:url(https://e.example/a.png)}',
    'a{background:url( "//e.example/a.png" )}',
    "a{src:url('data:font/woff2;base64,AA')}",
    '@import url(//e.example/a.css);',
    "@import '//e.example/a.css';",
  ])('by %s is found', (css) => expect(foreignInStyle(css)).toHaveLength(1))

  test('a style’s own files are none of it', () => {
    expect(foreignInStyle('@import "/a.css";a{background:url(/a.png) url("b.png") url(#c)}')).toEqual([])
  })
})

test('an address is read as a browser reads it', () => {
  expect(addressIn(' java\nscript&colon;x ')).toBe('javascript:x')
  expect(addressIn('&#106;avascript&#x3a;x')).toBe('javascript:x')
  expect(addressIn('&#99999999;/a')).toBe('/a')
  expect(['/a', 'a/b', '#a', '?a=b:c', '', './a:b'].filter(isForeign)).toEqual([])
  expect(['//a', '/\\a', 'https:a', 'x-y+z.1:a'].filter(isForeign)).toHaveLength(4)
})
