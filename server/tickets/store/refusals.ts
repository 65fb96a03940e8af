/** What a message can be refused for; pages catch these by name and give the words back. */
import { Problem } from '../../http/problem.ts'

/** The key named another sending: storing nothing and saying so, or words would be lost in silence. */
export class KeyReused extends Problem {
  constructor() {
    super('invalid-input', 'This Idempotency-Key came before with other words')
  }
}

/** The days in which the requester's words would still be looked for are over. */
export class TooLate extends Problem {
  constructor(number: number) {
    super('invalid-input', `Ticket ${number} was resolved too long ago: open a new one`)
  }
}
