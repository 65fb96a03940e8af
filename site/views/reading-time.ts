/** How long a text takes to read. */

/** Words of Latin script, and Chinese characters, that people read in a minute of instructions. */
const WORDS_A_MINUTE = 200
const CHARACTERS_A_MINUTE = 350

/** Whole minutes, at least one. */
export function minutesToRead(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE))
}
