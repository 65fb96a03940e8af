/**
 * schema: a key that is misspelt, missing or does not belong, and a value of another kind than its key takes.
 * A key nobody reads is a wish nobody hears: so an unknown key is an error, never silence.
 */
import type { z } from 'zod'
import { isGroup, type Entry } from '../entries.ts'
import type { Finding } from '../faults.ts'
import type { Material } from '../material.ts'
import { nearest } from '../nearest.ts'
import type { Path } from '../yaml.ts'
import { expectedOf, isOptional, keysOf, shapeAt } from './expected.ts'
import type { Rule } from './rule.ts'
import { badKey, badValue, unknownKey } from './schema-messages.ts'

export const schema: Rule = {
  id: 'schema',
  *check(material) {
    for (const entry of entriesIn(material)) yield* misshapen(entry)
  },
}

/** Everything that has a shape. */
function entriesIn(material: Material): Entry[] {
  const { portal, teams, people, locations, terms, learned, pins, golden } = material
  const { requests, journeys, checklists, articles } = material
  return [
    ...(portal ? [portal] : []),
    ...[...teams, ...people, ...locations, ...terms, ...learned, ...pins, ...golden],
    ...[...requests, ...journeys, ...checklists].map(({ entry }) => entry),
    ...articles.map(({ meta }) => meta),
  ]
}

/** One finding a place: a misspelt key is not told a second time as a missing one. */
function misshapen({ yaml, path: base, shape, raw, issues }: Entry): Iterable<Finding> {
  const found = new Map<string, Finding | undefined>()
  const add = (path: Path, finding: Finding | undefined) => {
    const name = path.map(String).join('\0')
    if (!found.has(name)) found.set(name, finding)
  }
  const placed = (path: Path, which: 'at' | 'keyAt') => ({ file: yaml.file, ...yaml[which]([...base, ...path]) })

  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const group = valueAt(raw, issue.path)
    const known = keysOf(shapeAt(shape, issue.path))
    const free = known.filter((key) => !isGroup(group) || !Object.hasOwn(group, key))
    for (const key of issue.keys) {
      const meant = nearest(key, free)
      add([...issue.path, key], { ...placed([...issue.path, key], 'keyAt'), message: unknownKey(key, meant, known) })
      if (meant !== undefined) add([...issue.path, meant], undefined)
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || toldElsewhere(issue, raw)) continue
    const { path, code } = issue
    const name = path.findLast((step) => typeof step === 'string') ?? ''
    const bad = {
      name,
      value: valueAt(raw, path),
      source: yaml.sourceAt([...base, ...path]),
      isFile: base.length === 0,
      expected: expectedOf(shapeAt(shape, path)),
      optional: isOptional(shape, path),
    }
    if (code === 'invalid_key') add(path, { ...placed(path, 'keyAt'), message: badKey(name) })
    else add(path, { ...placed(path, 'at'), message: badValue(issue, bad) })
  }
  return [...found.values()].filter((finding) => finding !== undefined)
}

/** By rules/missing-id.ts and rules/field-choices.ts. */
function toldElsewhere({ code, path }: z.core.$ZodIssue, raw: unknown): boolean {
  return code === 'custom' || (path.at(-1) === 'id' && (valueAt(raw, path) ?? null) === null)
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof step === 'number') return Array.isArray(inner) ? (inner[step] as unknown) : undefined
    return isGroup(inner) && typeof step === 'string' && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, value)
}
