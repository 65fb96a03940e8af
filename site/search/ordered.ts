/** Values in ascending order, looked up by halves. */

/** The place of the last value from `low` to `high` that is not above `value`, of several equal ones the last; `low` if none. */
export function lastUpTo<Value extends number | string>(
  values: ArrayLike<Value>,
  value: Value,
  low = 0,
  high = values.length - 1,
): number {
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (values[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
