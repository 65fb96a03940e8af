import { expect, test } from 'vitest'
import { askingOf, type Grounds } from '../../../../site/client/search/asking.ts'
import { answer, hit } from './hit.ts'

const grounds: Grounds = {
  ask: { team: 'service-desk', request: 'question' },
  teams: ['service-desk', 'people'],
  threshold: 0.5,
  settled: true,
}
const request = (article: string) => hit({ kind: 'request', article })

test('the team the engine names is asked, else the one for all questions', () => {
  expect(askingOf(answer({ team: 'people' }), grounds).team).toBe('people')
  expect(askingOf(answer(), grounds).team).toBe('service-desk')
  expect(askingOf(answer({ team: 'nobody-knows' }), grounds).team).toBe('service-desk')
})

test('a request type among the three best hits is the shorter way', () => {
  expect(askingOf(answer({ hits: [hit(), hit(), request('leave')] }), grounds).request?.article).toBe('leave')
  expect(askingOf(answer({ hits: [hit(), hit(), hit(), request('leave')] }), grounds).request).toBeUndefined()
  expect(askingOf(answer({ hits: [request('question')] }), grounds).request).toBeUndefined()
})

test('asking comes first when nothing was found or nothing answers', () => {
  expect(askingOf(answer({ hits: [], answered: 0 }), grounds).unanswered).toBe(true)
  expect(askingOf(answer({ answered: 0.49 }), grounds).unanswered).toBe(true)
  expect(askingOf(answer({ answered: 0.5 }), grounds).unanswered).toBe(false)
})

test('while the reader types, the list comes first', () => {
  expect(askingOf(answer({ hits: [], answered: 0 }), { ...grounds, settled: false }).unanswered).toBe(false)
})
