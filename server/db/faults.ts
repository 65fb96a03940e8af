/** What a database says when it cannot: the codes of both products, named once. */

export type DbFault = 'full' | 'busy' | 'unique'

const faults: Readonly<Record<string, DbFault>> = {
  // SQLite: https://www.sqlite.org/rescode.html; 1555 and 2067 are PRIMARYKEY and UNIQUE.
  5: 'busy',
  6: 'busy',
  8: 'busy',
  10: 'busy',
  13: 'full',
  1555: 'unique',
  2067: 'unique',
  // PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '08000': 'busy',
  '08003': 'busy',
  '08006': 'busy',
  '25006': 'busy',
  '40001': 'busy',
  '40P01': 'busy',
  '53100': 'full',
  '53300': 'busy',
  '57P01': 'busy',
  '57P02': 'busy',
  '57P03': 'busy',
  ECONNREFUSED: 'busy',
  ECONNRESET: 'busy',
  '23505': 'unique',
}

/** Why a statement failed, where that is a foreseeable outside reason: no room, not reachable now, already there. */
export function dbFault(error: unknown): DbFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') {
    // Extended codes carry the primary code in their low byte.
    return faults[error.errcode] ?? faults[error.errcode & 0xff]
  }
  return 'code' in error && typeof error.code === 'string' ? faults[error.code] : undefined
}
