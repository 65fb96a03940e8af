/** The search as it is spoken to, in a worker or on the page: it hears which files there are, then questions. */
import { filesOf } from '../built.ts'
import { finder, type Finder } from './finder.ts'
import type { Found, Heard } from './messages.ts'

/** @param tell what is found; never that of a question after which another was heard */
export function answering(tell: (found: Found) => void): (heard: Heard) => void {
  let find: Finder | undefined
  return (heard) => {
    if ('entry' in heard) find = finder(filesOf(heard.entry), tell)
    else if ('rested' in heard) find?.bringAhead()
    else find?.ask(heard)
  }
}
