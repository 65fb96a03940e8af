/** The face of the search engine: all that others may use of this folder, beside `foldText` of fold.ts. */
export { ANSWERED } from './answered.ts'
export { buildIndex } from './build.ts'
export { openIndex } from './engine.ts'
export { openSuggestions, type Suggest } from './suggest.ts'
export type * from './types.ts'
