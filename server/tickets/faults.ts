/** What is wrong with a new ticket, told to a program: pointers (RFC 6901) and sentences. */
import type { InputFault } from '../http/problem.ts'
import type { WantedFault } from './wanted.ts'

const sentences = {
  unknown: 'This request type has no such field',
  required: 'This request type asks for this field',
  choice: 'Not one of the choices of this field',
  date: 'A date is written YYYY-MM-DD',
  number: 'A number is written with digits',
} as const

export function faultsOfWanted(faults: readonly WantedFault[]): InputFault[] {
  return faults.map((fault) => {
    if (fault.at === 'fields') return { pointer: `/fields/${fault.name}`, detail: sentences[fault.fault] }
    return {
      pointer: `/${fault.at}`,
      detail: fault.at === 'team' ? 'There is no such team' : 'There is no such request type',
    }
  })
}
