/** The fields a request type asks for, judged: what is missing, what does not fit its kind. Pure. */
import { IsoDate } from '../../content/schema.ts'
import type { RequestType } from '../../content/model.ts'

type Field = RequestType['fields'][number]

/** `name` of the field, and what is wrong with its value. */
export interface FieldFault {
  readonly name: string
  readonly fault: 'unknown' | 'required' | 'choice' | 'date' | 'number'
}

export interface CheckedFields {
  /** Only what was filled in, trimmed. */
  readonly values: Readonly<Record<string, string>>
  readonly faults: readonly FieldFault[]
}

/** Values by field name, as typed. */
export function checkFields(
  { fields }: Pick<RequestType, 'fields'>,
  typed: Readonly<Record<string, string>>,
): CheckedFields {
  const known = new Map(fields.map((field) => [field.name, field]))
  const values = Object.entries(typed).flatMap(([name, value]) =>
    value.trim() === '' ? [] : [[name, value.trim()] as const],
  )
  const filled = new Map(values)
  return {
    values: Object.fromEntries(values),
    faults: [
      ...fields.flatMap((field) => faultOf(field, filled.get(field.name))),
      ...values.flatMap(([name]) => (known.has(name) ? [] : [{ name, fault: 'unknown' } as const])),
    ],
  }
}

function faultOf(field: Field, value: string | undefined): FieldFault[] {
  if (value === undefined) return field.required ? [{ name: field.name, fault: 'required' }] : []
  return fits(field, value) ? [] : [{ name: field.name, fault: field.kind as 'choice' | 'date' | 'number' }]
}

function fits({ kind, choices }: Field, value: string): boolean {
  switch (kind) {
    case 'choice':
      return choices?.some((choice) => choice.value === value) ?? false
    case 'date':
      return IsoDate.safeParse(value).success
    case 'number':
      return /^[-+]?\d+([.,]\d+)?$/.test(value)
    default:
      return true
  }
}
