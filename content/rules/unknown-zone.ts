/** unknown-zone: a time zone no clock knows. */
import { at, isGroup, uses, type Use } from '../entries.ts'
import { said } from '../faults.ts'
import { nearest } from '../nearest.ts'
import type { Rule } from './rule.ts'

export const unknownZone: Rule = {
  id: 'unknown-zone',
  *check({ portal, teams, people }) {
    const [hours] = uses(portal, 'service_hours')
    const names = isGroup(hours?.value) ? Object.keys(hours.value) : []
    const found = [
      ...['zone', ...names.map((name) => `service_hours.${name}.zone`)].flatMap((pattern) => [
        ...uses(portal, pattern),
      ]),
      ...uses(teams, 'rota.shifts.*.zone'),
      ...uses(people, 'zone'),
    ]
    for (const use of found) if (isUnknown(use)) yield at(use, message(String(use.value)))
  },
}

/** Intl knows more names than it lists: aliases, and UTC. */
function isUnknown({ value }: Use): boolean {
  if (typeof value !== 'string') return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return false
  } catch {
    return true
  }
}

const message = (found: string) =>
  said(
    'There is no time zone “{found}”. Write the name of the zone as the IANA list has it: {meant}.',
    '没有名为“{found}”的时区。请按 IANA 时区名称写：{meant}。',
    { found, meant: nearest(found, Intl.supportedValuesOf('timeZone')) ?? 'Europe/London, Asia/Shanghai' },
  )
