import { describe, expect, test } from 'vitest'
import { missingAnchors } from '../../../site/build/anchors.ts'
import { inlineIn } from '../../../site/build/inline.ts'
import { marksIn, marksOfShell } from '../../../site/build/marks.ts'
import { tagsOf } from '../../../site/build/tags.ts'

describe('the tags of a page', () => {
  test('are told with their attributes, however they are quoted', () => {
    const tags = [...tagsOf(`<!doctype html><p CLASS="a > b" hidden data-x='1'>a &lt; b</p><br/><img src=x alt=>`)]
    expect(tags.map(({ name }) => name)).toEqual(['p', 'br', 'img'])
    expect([...tags[0]!.attributes]).toEqual([
      ['class', 'a > b'],
      ['hidden', ''],
      ['data-x', '1'],
    ])
    expect(tags[2]!.attributes.get('src')).toBe('x')
  })

  test('what a comment holds is none', () => {
    expect([...tagsOf('<!-- <b style="x"> --><i></i><!-- ')].map(({ name }) => name)).toEqual(['i'])
  })
})

describe('what the content security policy would drop', () => {
  test.each([
    ['<p style="color:red">', 'has style="color:red" on <p>'],
    ['<svg><path STYLE="x"/></svg>', 'has style="x" on <path>'],
    ['<style>a{}</style>', 'has a <style> element'],
    ['<script>alert(1)</script>', 'has a <script> without src'],
    ['<script type="application/ld+json">{}</script>', 'has a <script> without src'],
    ['<a onclick="x()">', 'has onclick="x()" on <a>'],
    ['<a href=" javascript:x()">', 'has href=" javascript:x()" on <a>'],
    ['<img src="data:image/png;base64,AA">', 'has src="data:image/png;base64,AA" on <img>'],
  ])('%s is found', (html, fault) => {
    expect(inlineIn(tagsOf(html))).toEqual([fault])
  })

  test('text about it is none of it', () => {
    const html = '<p class="style">Write &lt;p style="x"> or style="y" onclick="z" in <code>&lt;style&gt;</code></p>'
    const ours = `${html}<script src="/scheme.js"></script><link rel="stylesheet" href="/a.css">`
    expect(inlineIn(tagsOf(ours))).toEqual([])
  })
})

describe('the marks of a shell', () => {
  const shell =
    '<title>%%deskbook:title%% – Handbook</title><a href="/zh-hans%%deskbook:path%%">中</a><a href="%%deskbook:path%%">E</a>' +
    '<main class="%%deskbook:main-class%%">%%deskbook:main%%</main>'

  test('are all there, each as often as it must be', () => {
    expect(marksIn(shell, marksOfShell(2))).toEqual([])
  })

  test('one that is missing, doubled or unknown is told', () => {
    expect(marksIn(shell.replace('%%deskbook:main%%', ''), marksOfShell(2))).toEqual([
      'has the mark %%deskbook:main%% 0 times, not 1',
    ])
    expect(marksIn(`${shell}%%deskbook:title%%`, marksOfShell(2))).toEqual([
      'has the mark %%deskbook:title%% 2 times, not 1',
    ])
    expect(marksIn(`${shell}%%deskbook:foot%%`, marksOfShell(2))).toEqual([
      'has the mark %%deskbook:foot%% 1 times, not 0',
    ])
  })

  test('a page that is no shell has none', () => {
    expect(marksIn('<p>%%deskbook:main%%</p>')).toEqual(['has the mark %%deskbook:main%% 1 times, not 0'])
    expect(marksIn('<p>100%% sure</p>')).toEqual([])
  })
})

test('a section whose heading is not on the page is missed', () => {
  const html = '<h2 id="a">A</h2><h2 id="r&amp;d">R</h2><h2 id="年假">年假</h2>'
  expect(missingAnchors(tagsOf(html), ['', 'a', 'r&d', '年假', 'b'])).toEqual(['b'])
})
