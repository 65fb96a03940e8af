import { expect, test } from 'vitest'
import { openAtHand } from '../../../site/build/at-hand.ts'

const bytes = (length: number, value = 1) => Buffer.alloc(length, value)

test('what was kept is at hand until it is forgotten', () => {
  const atHand = openAtHand(10)
  atHand.keep('a', bytes(4))
  expect(atHand.get('a')).toEqual(bytes(4))
  atHand.forget('a')
  expect(atHand.get('a')).toBeUndefined()
})

test('what there is no room for is left out, and forgetting makes room', () => {
  const atHand = openAtHand(10)
  atHand.keep('a', bytes(8))
  atHand.keep('b', bytes(8))
  expect(atHand.get('b')).toBeUndefined()
  atHand.forget('a')
  atHand.keep('b', bytes(8))
  expect(atHand.get('b')).toEqual(bytes(8))
})

test('kept again, the new bytes count: those of before are gone even where there is no room for these', () => {
  const atHand = openAtHand(10)
  atHand.keep('a', bytes(4))
  atHand.keep('a', bytes(6, 2))
  expect(atHand.get('a')).toEqual(bytes(6, 2))
  atHand.keep('a', bytes(11))
  expect(atHand.get('a')).toBeUndefined()
  atHand.keep('b', bytes(10))
  expect(atHand.get('b')).toEqual(bytes(10))
})
