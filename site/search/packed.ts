/**
 * Whole numbers as a short text that needs no escaping and compresses well: five bits a character, the lowest first; a
 * sixth says that more follow.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** @param numbers each told by its distance to the one before, so neighbours should be near each other. */
export function pack(numbers: readonly number[]): string {
  return numbers.map((number, i) => written(signed(number - (numbers[i - 1] ?? 0)))).join('')
}

/** What `pack` was given. */
export function unpack(text: string): number[] {
  const numbers: number[] = []
  let [value, shift, last] = [0, 0, 0]
  for (const character of text) {
    const digit = alphabet.indexOf(character)
    value |= (digit & 31) << shift
    shift += 5
    if (digit > 31) continue
    last += value & 1 ? -((value + 1) >> 1) : value >> 1
    numbers.push(last)
    value = shift = 0
  }
  return numbers
}

/** Without a sign: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
function signed(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number
}

function written(number: number): string {
  const rest = number >> 5
  return rest === 0 ? alphabet.charAt(number) : alphabet.charAt(32 | (number & 31)) + written(rest)
}
