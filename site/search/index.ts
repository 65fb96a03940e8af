/**
 * The face of the search engine: all that others may use of this folder, beside `foldText` of fold.ts. Pages that
 * readers see have another (browser.ts).
 */
import './taiwan-here.ts'
export { ANSWERED } from './answered.ts'
export { buildIndex } from './build.ts'
export { openIndex } from './engine.ts'
export { openAllFetched, openFetched, type Fetched } from './fetched.ts'
export type { IndexFile } from './file.ts'
export { suggestionsIn } from './suggest.ts'
export type * from './form.ts'
export type * from './types.ts'
