import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meaningOf, type Key } from '../../../../site/client/search/keys.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false, keyCode: 0 }
const press = (key: string, active: number, count: number, held: Partial<Key> = {}) =>
  meaningOf({ ...none, key, ...held }, active, count)

test('arrows go round', () => {
  expect(press('ArrowDown', -1, 3)).toEqual({ act: 'move', to: 0 })
  expect(press('ArrowDown', 2, 3)).toEqual({ act: 'move', to: 0 })
  expect(press('ArrowUp', -1, 3)).toEqual({ act: 'move', to: 2 })
  expect(press('ArrowUp', 0, 3)).toEqual({ act: 'move', to: 2 })
})

test('Home and End belong to the text until an option is marked', () => {
  expect(press('Home', -1, 3)).toEqual({ act: 'nothing' })
  expect(press('Home', 2, 3)).toEqual({ act: 'move', to: 0 })
  expect(press('End', 0, 3)).toEqual({ act: 'move', to: 2 })
})

test('Enter opens the marked option, with Ctrl or ⌘ in a new tab, and searches without one', () => {
  expect(press('Enter', 1, 3)).toEqual({ act: 'open', newTab: false })
  expect(press('Enter', 1, 3, { ctrlKey: true })).toEqual({ act: 'open', newTab: true })
  expect(press('Enter', 1, 3, { metaKey: true })).toEqual({ act: 'open', newTab: true })
  expect(press('Enter', -1, 3)).toEqual({ act: 'submit' })
})

test('while an input method composes, no key means anything', () => {
  const anyKey = fc.constantFrom('Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'a')
  const composing = fc.constantFrom<Partial<Key>>({ isComposing: true }, { keyCode: 229 })
  fc.assert(
    fc.property(anyKey, composing, fc.integer({ min: -1, max: 4 }), (key, held, active) => {
      expect(press(key, active, 5, held)).toEqual({ act: 'nothing' })
    }),
  )
})

test('moves stay inside the list', () => {
  const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End')
  fc.assert(
    fc.property(key, fc.integer({ min: 1, max: 30 }), fc.nat(), (pressed, count, seed) => {
      const meaning = press(pressed, (seed % (count + 1)) - 1, count)
      if (meaning.act === 'move') expect(meaning.to >= 0 && meaning.to < count).toBe(true)
    }),
  )
})
