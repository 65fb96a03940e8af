/** The search in a thread of its own: what a query takes keeps no key waiting. */
import { answering } from './answering.ts'
import type { Heard } from './messages.ts'

const hear = answering((found) => {
  postMessage(found)
})
addEventListener('message', ({ data }) => hear(data as Heard))
