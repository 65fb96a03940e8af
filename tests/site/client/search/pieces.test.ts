import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markWords, piecesOf } from '../../../../site/client/search/pieces.ts'

test('an excerpt is split at its marks and its entities are read', () => {
  expect(piecesOf('Sign in to <mark>VPN</mark> &amp; wait &lt;5 min&#39;s&#x4e2d;')).toEqual([
    { text: 'Sign in to ', marked: false },
    { text: 'VPN', marked: true },
    { text: " & wait <5 min's中", marked: false },
  ])
})

test('what looks like markup in an excerpt stays text', () => {
  expect(piecesOf('<mark>&lt;img onerror&gt;</mark><b>x</b>')).toEqual([
    { text: '<img onerror>', marked: true },
    { text: '<b>x</b>', marked: false },
  ])
})

test('an unknown entity is left as it is written, and none is read twice', () => {
  expect(piecesOf('&nosuch; &#99999999; &amp;lt;')).toEqual([{ text: '&nosuch; &#99999999; &lt;', marked: false }])
})

test('words are marked wherever they occur, whatever their case', () => {
  expect(markWords('When the VPN does not connect', ['vpn', 'connect'])).toEqual([
    { text: 'When the ', marked: false },
    { text: 'VPN', marked: true },
    { text: ' does not ', marked: false },
    { text: 'connect', marked: true },
  ])
  expect(markWords('差旅报销', ['报销'])).toEqual([
    { text: '差旅', marked: false },
    { text: '报销', marked: true },
  ])
})

test('marked pieces together are the text, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 4 })),
      (text, words) => {
        expect(
          markWords(text, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})
