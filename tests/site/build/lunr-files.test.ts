/** Of lunr the browser gets two files: they stem as all of it does. */
import { createRequire } from 'node:module'
import lunr from 'lunr'
import { expect, test } from 'vitest'
import { moduleOf } from '../../../site/build/lunr-files.ts'

test('the stemmer alone stems as the whole of lunr', async () => {
  const { resolve } = createRequire(import.meta.url)
  const source = moduleOf(['token', 'stemmer'].map((file) => resolve(`lunr/lib/${file}.js`)))
  const { default: small } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
    default: typeof lunr
  }
  const words = 'claims policies relational hopefulness sky dying agreed running us generalizations oscillators'.split(
    ' ',
  )
  const stems = ({ stemmer, Token }: typeof lunr) => words.map((word) => stemmer(new Token(word, {})).toString())
  expect(stems(small)).toEqual(stems(lunr))
})
