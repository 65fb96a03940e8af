/** The greatest of many numbers, found in one go: where few are wanted, sorting all of them takes several times as long. */

/**
 * Fills `most` with the greatest values from `start` to `end`, greatest first; with zeros where there are too few.
 *
 * @param values none below 0
 */
export function greatestIn(values: Float32Array, most: Float64Array, start = 0, end = values.length): void {
  const last = most.length - 1
  for (let place = 0; place <= last; place += 1) most[place] = 0
  for (let i = start; i < end; i += 1) {
    const value = values[i]!
    if (value <= most[last]!) continue
    let place = last
    for (; place > 0 && most[place - 1]! < value; place -= 1) most[place] = most[place - 1]!
    most[place] = value
  }
}

/** The value that so many others are above or equal to; 0 where there are not so many. */
export function placed(values: Float32Array, place: number): number {
  const most = new Float64Array(place)
  greatestIn(values, most)
  return most[place - 1] ?? 0
}
