/** Dates stay on one line: “Tue 1 / Dec” and “周 / 二” are read twice. */

/** No-break spaces between the words, word joiners between Chinese characters and the digits beside them; it looks the same. */
export function unbroken(date: string): string {
  return date
    .replaceAll(' ', '\u00a0')
    .replace(/(?<=\p{Script=Han})(?=[\p{Script=Han}\d])|(?<=\d)(?=\p{Script=Han})/gu, '\u2060')
}
