import { describe, expect, test } from 'vitest'
import { errorFields, openLog } from '../../../server/http/log.ts'

const now = () => new Date('2026-03-02T10:00:00.000Z')

function logged(fields: Readonly<Record<string, unknown>>): string {
  let text = ''
  openLog('debug', now, (line) => (text += line)).info('request', fields)
  return text
}

describe('the log', () => {
  test('is one JSON object a line', () => {
    expect(JSON.parse(logged({ status: 200 }))).toEqual({
      at: '2026-03-02T10:00:00.000Z',
      level: 'info',
      event: 'request',
      status: 200,
    })
  })

  test.each(['\r\n{"level":"error"}', '\u001b[31mred', '\u2028', '\u0085', '\u009b31m', '"}\n'])(
    'stays one line with %j in a value',
    (hostile) => {
      const line = logged({ path: hostile })
      // eslint's and editors' idea of a line: no control character, no line end of Unicode.
      expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
      expect(JSON.parse(line)).toMatchObject({ path: hostile })
    },
  )

  test('cuts what is too long', () => {
    expect(logged({ path: 'x'.repeat(1_000_000) }).length).toBeLessThan(3_000)
  })

  test('leaves out what is below its level', () => {
    const lines: string[] = []
    const log = openLog('warn', now, (line) => lines.push(line))
    log.debug('a')
    log.info('b')
    log.warn('c')
    log.error('d')
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['c', 'd'])
  })

  test('tells an error with its cause', () => {
    const fields = errorFields(new Error('outer', { cause: new Error('inner') }))
    expect(JSON.stringify(fields)).toMatch(/outer.*inner/)
    expect(errorFields('thrown text')).toEqual({ error: 'thrown text' })
  })
})
