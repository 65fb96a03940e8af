/**
 * What a backup says about itself: `manifest.json`, written last. Its last line is the SHA-256 of all the rest, and it
 * is written in one way only, so that no byte of it can change unseen.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Beside what it tells of. */
export const MANIFEST = 'manifest.json'

/** Raised when an older Deskbook could not read it. */
const FORM = 1

/** Below the folder of the backup, with `/`; never out of it. */
const inside = z.string().regex(/^(deskbook\.db|tables\/[a-z_]+\.jsonl|files(\/[\w-][\w.-]*)+)$/)

const Manifest = z.strictObject({
  form: z.literal(FORM),
  /** The version that made it. */
  deskbook: z.string(),
  madeAt: z.iso.datetime(),
  product: z.enum(['sqlite', 'postgres']),
  /** The last migration that its tables went through. */
  schema: z.string(),
  /** Rows by table. */
  tables: z.record(z.string().regex(/^[a-z_]+$/), z.int().nonnegative()),
  files: z.array(
    z.strictObject({ path: inside, size: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})
export type Manifest = Readonly<z.output<typeof Manifest>>
/** One file of a backup, and what it must be. */
export type Kept = Readonly<Manifest['files'][number]>

/** A manifest of today's form. */
export function manifestOf(rest: Omit<Manifest, 'form'>): Manifest {
  return { form: FORM, ...rest }
}

/** As it stands in the file. */
export function manifestText(manifest: object): string {
  const digest = createHash('sha256').update(JSON.stringify(manifest)).digest('hex')
  return `${JSON.stringify({ ...manifest, digest }, null, 2)}\n`
}

/** @throws Error when the text is not, to the letter, one that a Deskbook wrote, or is of a form that came later. */
export function readManifest(text: string): Manifest {
  const rest = restOf(text)
  if (rest === undefined || manifestText(rest) !== text) throw new Error('is not as it was written')
  if ('form' in rest && typeof rest.form === 'number' && rest.form > FORM) {
    throw new Error('was made by a newer Deskbook; restore it with that one')
  }
  return Manifest.parse(rest)
}

function restOf(text: string): object | undefined {
  try {
    const all = JSON.parse(text) as object
    return Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'digest'))
  } catch {
    return undefined
  }
}
