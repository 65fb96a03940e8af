/** What a database says when it cannot: the codes of both products, named once. */

export type DbFault = 'full' | 'busy' | 'unique' | 'damaged'

const faults: Readonly<Record<string, DbFault>> = {
  // SQLite: https://www.sqlite.org/rescode.html; 1555 and 2067 are PRIMARYKEY and UNIQUE.
  5: 'busy',
  6: 'busy',
  7: 'busy',
  8: 'busy',
  10: 'busy',
  11: 'damaged',
  13: 'full',
  14: 'busy',
  26: 'damaged',
  // The system took no more bytes into the WAL or its shared memory: a file size limit, a quota, a full disk.
  778: 'full',
  4874: 'full',
  1555: 'unique',
  2067: 'unique',
  // PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '08000': 'busy',
  '08001': 'busy',
  '08003': 'busy',
  '08004': 'busy',
  '08006': 'busy',
  '25006': 'busy',
  '40001': 'busy',
  '40P01': 'busy',
  '25P03': 'busy',
  '53100': 'full',
  '53200': 'busy',
  '53300': 'busy',
  '55P03': 'busy',
  '57014': 'busy',
  '57P01': 'busy',
  '57P02': 'busy',
  '57P03': 'busy',
  '57P05': 'busy',
  // The way to it, as Node names it.
  EAI_AGAIN: 'busy',
  ECONNREFUSED: 'busy',
  ECONNRESET: 'busy',
  EHOSTUNREACH: 'busy',
  ENETUNREACH: 'busy',
  ENOTFOUND: 'busy',
  EPIPE: 'busy',
  ETIMEDOUT: 'busy',
  // A sync, as Node names what came of it.
  EIO: 'busy',
  ENOSPC: 'full',
  EDQUOT: 'full',
  // Ours.
  DB_CLOSED: 'busy',
  DB_CROWDED: 'busy',
  DB_GONE: 'busy',
  DB_IN_DOUBT: 'busy',
  '23505': 'unique',
}

/** What pg and its pool say without a code when a connection is lost or cannot be had. */
const lost =
  /^(timeout exceeded when trying to connect|timeout expired|connection terminated|client has encountered a connection error|client was closed and is not queryable|cannot use a pool after calling end)/i

/** What a write is told after `close`. */
export function dbClosed(): Error {
  return Object.assign(new Error('The database is closed'), { code: 'DB_CLOSED' })
}

/** What a write is told when too many others wait already. */
export function dbCrowded(): Error {
  return Object.assign(new Error('Too many writes wait for the database'), { code: 'DB_CROWDED' })
}

/** What a write is told when the file that is open stands under its name no more. */
export function dbGone(file: string): Error {
  return Object.assign(new Error(`The database ${file} was taken away or replaced`), { code: 'DB_GONE' })
}

/** What a write is told while it is unknown whether those before it are on the disk. */
export function dbInDoubt(file: string): Error {
  return Object.assign(new Error(`What was written to ${file} is not on the disk yet`), { code: 'DB_IN_DOUBT' })
}

/** Why a statement failed, where that is a foreseeable outside reason: no room, not reachable now, already there, broken. */
export function dbFault(error: unknown): DbFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('errcode' in error && typeof error.errcode === 'number') {
    // Extended codes carry the primary code in their low byte.
    return faults[error.errcode] ?? faults[error.errcode & 0xff]
  }
  if ('code' in error && typeof error.code === 'string') return faults[error.code]
  return error instanceof Error && lost.test(error.message) ? 'busy' : undefined
}
