import { expect, test } from 'vitest'
import { unbroken } from '../../content/unbroken.ts'

/** What a browser may break a line at: a space, and beside every Chinese character that nothing joins. */
const breakable = / |\p{Script=Han}[\p{Script=Han}\d]|\d\p{Script=Han}/u

test.each(['Tue 1 Dec', 'Mon 4 Jan 2027', '5 December', '周二', '11月23日周一', '2027年1月4日週一'])(
  '“%s” stays on one line, and says the same',
  (date) => {
    expect(unbroken(date)).not.toMatch(breakable)
    expect(unbroken(date).replaceAll('\u00a0', ' ').replaceAll('\u2060', '')).toBe(date)
  },
)
