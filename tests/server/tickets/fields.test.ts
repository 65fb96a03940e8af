/** The fields of a request type, judged. */
import { describe, expect, test } from 'vitest'
import type { RequestType } from '../../../content/model.ts'
import { checkFields } from '../../../server/tickets/fields.ts'

const text = (word: string) => ({ en: word, 'zh-hans': word, 'zh-hant': word })
const field = (name: string, kind: 'line' | 'text' | 'choice' | 'date' | 'number', required = false) => ({
  name,
  label: text(name),
  kind,
  required,
  ...(kind === 'choice'
    ? {
        choices: [
          { value: 'loan', label: text('Loan') },
          { value: 'new', label: text('New') },
        ],
      }
    : {}),
})
const type = {
  fields: [field('what', 'choice', true), field('day', 'date'), field('amount', 'number'), field('note', 'line')],
} as unknown as Pick<RequestType, 'fields'>

describe('a request type’s own fields', () => {
  test('what is filled in is kept, trimmed; what is empty is not there', () => {
    expect(checkFields(type, { what: ' loan ', day: '', note: '   ' })).toEqual({
      values: { what: 'loan' },
      faults: [],
    })
  })

  test('every fault is told at once', () => {
    const { faults } = checkFields(type, { what: 'gift', day: '2026-02-30', amount: 'many', colour: 'red' })
    expect(faults).toEqual([
      { name: 'what', fault: 'choice' },
      { name: 'day', fault: 'date' },
      { name: 'amount', fault: 'number' },
      { name: 'colour', fault: 'unknown' },
    ])
    expect(checkFields(type, {}).faults).toEqual([{ name: 'what', fault: 'required' }])
  })

  test('numbers are taken with either decimal mark', () => {
    for (const amount of ['12', '12.50', '12,50', '-3'])
      expect(checkFields(type, { what: 'new', amount }).faults).toEqual([])
    for (const amount of ['1e3', '12.', '1 000', '٣'])
      expect(checkFields(type, { what: 'new', amount }).faults).toHaveLength(1)
  })

  test('names of every object are fields like any other, and not known', () => {
    expect(checkFields(type, { what: 'new', toString: 'x', constructor: 'y' }).faults).toHaveLength(2)
  })
})
