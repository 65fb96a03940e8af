/** Lines and columns as editors count them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesIn } from '../../content/positions.ts'
import { placeIn, readSpoiled, spoiled, told } from './folder.ts'

test('every offset of any text has the line and column that counting gives', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '中', '𠮷', ' ') })
  fc.assert(
    fc.property(text, (written) => {
      const placeOf = placesIn(written)
      for (let offset = 0; offset <= written.length; offset++) {
        const lines = written.slice(0, offset).split('\n')
        expect(placeOf(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 })
      }
    }),
  )
})

describe('places in articles', () => {
  const file = 'guides/rooms.zh-hans.md'

  test('after Chinese text count characters, not bytes', async () => {
    const edit = { file, from: '左手边。', to: '请看这里的说明：[会议室](/guides/raum/)。' }
    expect(told(await readSpoiled([edit]))).toEqual([`${file}:13:9 dead-link`])
  })

  test('are not moved by a byte order mark', async () => {
    const text = String(spoiled([]).get(file)).replace('owner: front-desk', 'owner: nobody')
    expect(told(await readSpoiled([{ file, to: `\uFEFF${text}` }]))).toEqual([`${file}:5:8 unknown-owner`])
  })

  test('count blank lines between frontmatter and text', async () => {
    const edit = { file, from: '---\n\n##', to: '---\n\n\n\n####' }
    expect(told(await readSpoiled([edit]))).toContain(`${file}:13:1 heading-order`)
  })

  test('of a key inside a group that is written in one line are those of the key', async () => {
    const edit = { file: 'portal.yaml', from: 'zh-hans: 钱', to: 'zh_hans: 钱' }
    const place = placeIn(String(spoiled([edit]).get('portal.yaml')), 'zh_hans')
    expect(told(await readSpoiled([edit]))).toContain(`portal.yaml:${place} schema`)
  })

  test('of a value that is written once and used twice are those where it is written', async () => {
    const edit = { file: 'portal.yaml', from: '2026-12-25', to: '25 December' }
    const place = placeIn(String(spoiled([edit]).get('portal.yaml')), '25 December')
    const faults = told(await readSpoiled([edit]))
    expect(new Set(faults)).toEqual(new Set([`portal.yaml:${place} schema`]))
  })
})
