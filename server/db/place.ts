/** Where a database is: what its address says. */

export type Place =
  { readonly product: 'sqlite'; readonly file: string } | { readonly product: 'postgres'; readonly url: string }

/** A path or `file:` is SQLite, `postgres://` is PostgreSQL. */
export function placeOf(url: string): Place {
  return /^postgres(ql)?:\/\//.test(url)
    ? { product: 'postgres', url }
    : { product: 'sqlite', file: url.replace(/^(sqlite|file):(\/\/)?/, '') }
}
