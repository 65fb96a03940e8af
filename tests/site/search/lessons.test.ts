/** What was learned is written down in bytes, and read again as it was. */
import { expect, test } from 'vitest'
import { readLessons, writeLessons } from '../../../site/search/lessons.ts'
import { teach } from '../../../site/search/teach.ts'
import { docs } from './docs.ts'

test('lessons are read as they were written', () => {
  const asked = docs.map((doc) => ({ ...doc, questions: [`how do I ${doc.title}`, `${doc.title}, please`] }))
  const lessons = { ...teach(asked)!, usual: 0.25 }
  const read = readLessons(writeLessons(lessons))
  expect(read.most).toBeCloseTo(lessons.most, 5)
  expect({ ...read, most: lessons.most }).toEqual(lessons)
  expect(read.about.length).toBeGreaterThan(docs.length)
})
