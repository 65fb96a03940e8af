/** Bytes that were written a moment ago, as many as there is room for: whoever comes next need not read them from the disk. */
export interface AtHand {
  keep(file: string, bytes: Buffer): void
  get(file: string): Buffer | undefined
  forget(file: string): void
}

/** The pages of two thousand articles. */
const ROOM = 48 * 1024 * 1024

/** @param room for so many bytes; what comes when it is full is left out */
export function openAtHand(room = ROOM): AtHand {
  const kept = new Map<string, Buffer>()
  const forget = (file: string) => {
    room += kept.get(file)?.length ?? 0
    kept.delete(file)
  }
  return {
    keep(file, bytes) {
      forget(file)
      if (bytes.length > room) return
      kept.set(file, bytes)
      room -= bytes.length
    },
    get: (file) => kept.get(file),
    forget,
  }
}
