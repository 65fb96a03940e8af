/** The search in a thread of its own: what a query takes keeps no key waiting. */
import { answering } from './answering.ts'
import type { Found, Heard, Received } from './messages.ts'

const tell = (told: Found | Received) => postMessage(told)
const hear = answering(tell)
addEventListener('message', ({ data }) => {
  const heard = data as Heard
  if ('query' in heard) tell({ received: heard.turn })
  hear(heard)
})
