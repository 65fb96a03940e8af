/** A document as it is shown: in its own script or as its twin. */
import type { Language } from '../../content/schema.ts'
import type { DocSection, KeptDoc } from './types.ts'

export interface Shown {
  readonly language: Language
  readonly path: string
  readonly title: string
  readonly description: string
  readonly sections: readonly DocSection[]
  readonly aliases: readonly string[]
}

export function shownOf(doc: KeptDoc, twin: boolean): Shown {
  return twin && doc.converted !== undefined ? { ...doc.converted, aliases: doc.aliases } : doc
}
