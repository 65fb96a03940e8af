/** dist/manifest.json: which addresses the built site has, and the file of each. */
import { z } from 'zod'
import { Language } from '../../content/schema.ts'

export const ManifestFile = z.strictObject({
  /** Relative to the output folder. */
  file: z.string(),
  type: z.string(),
  /** `page` and `revalidate` are asked for every time, `immutable` never again. */
  cache: z.enum(['page', 'immutable', 'revalidate']),
  etag: z.string(),
  br: z.string().optional(),
  gzip: z.string().optional(),
  /** Pagefind's worker: the one response that may compile WebAssembly. */
  worker: z.boolean().optional(),
})
export type ManifestFile = z.infer<typeof ManifestFile>

export const Manifest = z.object({
  release: z.string(),
  /** By the exact request path, percent-encoded as browsers send it. */
  files: z.record(z.string(), ManifestFile),
  /** Files with the marks of http/shell.ts; never served. */
  shells: z.partialRecord(Language, z.string()),
  /** Keys of `files`. */
  notFound: z.partialRecord(Language, z.string()),
})
export type Manifest = z.infer<typeof Manifest>
