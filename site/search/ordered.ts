/** Numbers in ascending order, looked up by halves. */

/** The place of the last number from `low` to `high` that is not above `value`, of several equal ones the last; `low` if none. */
export function lastUpTo(numbers: Uint32Array, value: number, low = 0, high = numbers.length - 1): number {
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (numbers[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
