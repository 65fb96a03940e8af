/**
 * Whole numbers as text: variable-length quantities in the digits of base64, as source maps have them (ECMA-426).
 * Five bits a digit, the lowest first; a digit above 31 says that another one follows. Small numbers take one character, and
 * what compresses JSON finds them again.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const digitOf = new Uint8Array(0x80)
for (let digit = 0; digit < digits.length; digit += 1) digitOf[digits.charCodeAt(digit)] = digit

/** Characters that become a text at once. */
const CHUNK = 8_192

/** Writes numbers one behind the other, as bytes until all are there: millions of short texts would take ten times as much. */
export class VlqWriter {
  #bytes = new Uint8Array(CHUNK)
  #length = 0

  /** @param number from 0 on, below 2 to the 31st */
  write(number: number): void {
    let rest = number
    for (; rest > 31; rest >>>= 5) this.#push(digits.charCodeAt((rest & 31) | 32))
    this.#push(digits.charCodeAt(rest))
  }

  endLine(): void {
    this.#push(0x0a)
  }

  text(): string {
    let text = ''
    for (let at = 0; at < this.#length; at += CHUNK)
      text += String.fromCharCode(...this.#bytes.subarray(at, Math.min(this.#length, at + CHUNK)))
    return text
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const more = new Uint8Array(2 * this.#length)
      more.set(this.#bytes)
      this.#bytes = more
    }
    this.#bytes[this.#length] = byte
    this.#length += 1
  }
}

/** Hands out the numbers of a text, one written behind the other. */
export function eachVlq(text: string, take: (number: number) => void): void {
  let [number, shift] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const digit = digitOf[text.charCodeAt(at)]!
    number |= (digit & 31) << shift
    shift += 5
    if (digit > 31) continue
    take(number)
    number = shift = 0
  }
}

/** A number of either sign as one from 0 on: its sign is the lowest bit. */
export function unsigned(number: number): number {
  return number < 0 ? (-number << 1) | 1 : number << 1
}

/** What `unsigned` was made of. */
export function signed(number: number): number {
  return number & 1 ? -(number >> 1) : number >> 1
}
