/** The face of the search engine in readers' browsers: what hardly any of them needs is fetched when it is needed. */
export { ANSWERED } from './answered.ts'
export { openFetched, type Fetched } from './fetched.ts'
export type { IndexFile } from './file.ts'
export { suggestionsIn } from './suggest.ts'
export { bringTaiwan, waitsForTaiwan, wantsTaiwan } from './taiwan.ts'
