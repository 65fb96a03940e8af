/** Numbers and texts as bytes: what the shards of an index are written in. */

export interface ByteWriter {
  /** A whole number from 0 on, in as few bytes as it needs (LEB128). */
  number(value: number): void
  /** Bytes as they are, after their number. */
  bytes(values: Uint8Array): void
  /** Texts without line breaks; of each only what the one before it does not begin with: sorted ones take least. */
  texts(values: readonly string[]): void
  done(): Uint8Array<ArrayBuffer>
}

/** Reads in the order of writing. */
export interface ByteReader {
  number(): number
  bytes(): Uint8Array
  texts(): string[]
}

export function byteWriter(): ByteWriter {
  let written = new Uint8Array(4_096)
  let length = 0
  const push = (byte: number) => {
    if (length === written.length) {
      const more = new Uint8Array(2 * length)
      more.set(written)
      written = more
    }
    written[length] = byte
    length += 1
  }
  const number = (value: number) => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) push((rest % 128) + 128)
    push(rest)
  }
  const bytes = (values: Uint8Array) => {
    number(values.length)
    for (const value of values) push(value)
  }
  return {
    number,
    bytes,
    texts(values) {
      const shared = values.map((value, i) => sharedBegin(values[i - 1] ?? '', value))
      bytes(Uint8Array.from(shared))
      bytes(new TextEncoder().encode(values.map((value, i) => value.slice(shared[i])).join('\n')))
    },
    done: () => written.slice(0, length),
  }
}

export function byteReader(from: Uint8Array): ByteReader {
  let at = 0
  const number = () => {
    let [value, unit] = [0, 1]
    for (; from[at]! > 127; unit *= 128) value += (from[at++]! - 128) * unit
    return value + from[at++]! * unit
  }
  const bytes = () => {
    const length = number()
    return from.subarray(at, (at += length))
  }
  return {
    number,
    bytes,
    texts() {
      const shared = bytes()
      if (shared.length === 0) {
        bytes()
        return []
      }
      let before = ''
      return new TextDecoder()
        .decode(bytes())
        .split('\n')
        .map((rest, i) => (before = before.slice(0, shared[i]) + rest))
    },
  }
}

/** How many bytes a text takes in UTF-8, without writing it. */
export function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue
    const point = text.codePointAt(at)!
    bytes += point < 0x800 ? 1 : 2
    // Two units, which are counted, of four bytes.
    if (point > 0xffff) at += 1
  }
  return bytes
}

/** Code units that two texts begin with, at most 255; never half a character. */
function sharedBegin(one: string, other: string): number {
  const shared = Math.min(255, unitsShared(one, other))
  return shared > 0 && /[\ud800-\udbff]/.test(other.charAt(shared - 1)) ? shared - 1 : shared
}

/** Code units that two texts begin with. */
export function unitsShared(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let shared = 0
  while (shared < most && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1
  return shared
}
