/** Makes a value when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** The same for each number. */
export function onceEach<Value>(make: (number: number) => Value): (number: number) => Value {
  const made = new Map<number, { readonly value: Value }>()
  return (number) => {
    const known = made.get(number) ?? { value: make(number) }
    made.set(number, known)
    return known.value
  }
}
