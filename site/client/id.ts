/**
 * UUIDv7 made in the browser (RFC 9562, 5.7), with the 12 bits after the version as a counter (6.2, method 1), so that ids
 * of one millisecond keep their order. `crypto.randomUUID` is missing on plain-http intranets; getRandomValues is not.
 */

/** Makes ids that never fall, even when the clock does. */
export function idMaker(now: () => number, random: (bytes: Uint8Array<ArrayBuffer>) => void): () => string {
  let last = 0
  let counter = 0
  return () => {
    const bytes = new Uint8Array(16)
    random(bytes)
    const time = Math.max(now(), last)
    // The counter starts in the lower half of its range, so that a millisecond has room for 2,048 ids at least.
    counter = time > last ? ((bytes[6]! << 8) | bytes[7]!) & 0x7ff : counter + 1
    last = counter > 0xfff ? time + 1 : time
    counter &= 0xfff
    for (let at = 0, rest = last; at < 6; at++, rest = Math.floor(rest / 256)) bytes[5 - at] = rest % 256
    bytes[6] = 0x70 | (counter >> 8)
    bytes[7] = counter & 0xff
    bytes[8] = 0x80 | (bytes[8]! & 0x3f)
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  }
}

/** A new id, later than all before it in this page. */
export const newId = idMaker(
  () => Date.now(),
  (bytes) => crypto.getRandomValues(bytes),
)
