/** What a database looks like: tables, columns, keys, indexes and their conditions, in words that can be compared. */
import { sql } from 'kysely'
import type { Db } from '../../../server/db/open.ts'

/** Equal for two databases of one product whose tables take and find the same rows. */
export async function shapeOf({ read, product }: Pick<Db, 'read' | 'product'>): Promise<unknown> {
  if (product === 'postgres') {
    const { rows: columns } = await sql`select table_name, column_name, data_type, is_nullable, column_default
      from information_schema.columns where table_schema = current_schema() order by 1, ordinal_position`.execute(read)
    const { rows: indexes } = await sql`select tablename, indexdef from pg_indexes
      where schemaname = current_schema() order by 1, 2`.execute(read)
    const { rows: rules } =
      await sql`select conrelid::regclass::text as table, contype, pg_get_constraintdef(oid) as rule
      from pg_constraint where connamespace = current_schema()::regnamespace order by 1, 2, 3`.execute(read)
    return { columns, indexes, rules }
  }
  const pragma = (name: string, of: string) => sql`select * from ${sql.raw(name)}(${of})`.execute(read)
  const { rows: tables } = await sql<{ name: string; sql: string }>`select name, sql from sqlite_schema
    where type = 'table' and name not like 'sqlite_%' order by name`.execute(read)
  const { rows: indexes } =
    await sql`select name, tbl_name, sql from sqlite_schema where type = 'index' order by name`.execute(read)
  const told = tables.map(async (table) => ({
    name: table.name,
    columns: (await pragma('pragma_table_xinfo', table.name)).rows,
    references: (await pragma('pragma_foreign_key_list', table.name)).rows,
    // Conditions stand in the text alone.
    checks: [...table.sql.matchAll(/check \((?:[^()]|\([^()]*\))*\)/g)].map(([check]) => check).sort(),
    strict: / strict$/.test(table.sql),
  }))
  return { tables: await Promise.all(told), indexes }
}
