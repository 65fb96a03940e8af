/** Hits and answers for tests: what is not named is empty. */
import type { Hit, SearchAnswer } from '../../../../site/search/types.ts'

export function hit(given: Partial<Hit> = {}): Hit {
  const title = given.title ?? 'Annual leave'
  return {
    kind: 'guide',
    article: 'annual-leave',
    language: 'en',
    path: '/guides/annual-leave/',
    title,
    titleMarks: [{ text: title, marked: false }],
    sections: [],
    description: '',
    excerpt: [],
    score: 1,
    why: [],
    lacks: [],
    ...given,
  }
}

export function answer(given: Partial<SearchAnswer> = {}): SearchAnswer {
  return { query: 'leave', terms: 'leave', hits: [hit()], answered: 1, typing: false, ...given }
}
