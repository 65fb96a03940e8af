/**
 * The order in which the tokens of an index are cut into shards: what one query asks for together stands together. Words of
 * an alphabet stand by their stem; Chinese by how its first character sounds, so that what is misheard is near.
 */
import { stemOf } from './lunr.ts'
import { startingWith, type Range } from './shelf.ts'
import { readingsOf } from './sound.ts'

export function isWord(token: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(token)
}

export function keyOf(token: string): string {
  return isWord(token) ? `${stemOf(token)} ${token}` : `~${readingsOf(firstOf(token))[0] ?? ''} ${token}`
}

/** Words of one stem. */
export function ofStem(stem: string): Range {
  return startingWith(`${stem} `)
}

/** Pairs that begin with a character. */
export function ofCharacter(character: string): Range {
  return startingWith(`~${readingsOf(character)[0] ?? ''} ${character}`)
}

/** What a character begins that is mostly read so. */
export function ofReading(reading: string): Range {
  return startingWith(`~${reading} `)
}

function firstOf(token: string): string {
  const [first = ''] = token
  return first
}
