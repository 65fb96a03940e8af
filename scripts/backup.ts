/**
 * `npm run backup -- DIR`: copies the database and the files of tickets into a new dated folder in DIR, while the server
 * runs. Which database: `DATABASE_URL` and `DATA_DIR`, as for the server. Exit 1 when it could not be done.
 */
import { resolve } from 'node:path'
import about from '../package.json' with { type: 'json' }
import { readConfig } from '../server/config.ts'
import { takeBackup } from '../server/db/backup.ts'
import './folders.ts'
import { root } from './steps.ts'

const [dir, ...rest] = process.argv.slice(2)
if (dir === undefined || dir.startsWith('-') || rest.length > 0) {
  console.error('Say where backups are kept: npm run backup -- DIR. Each gets a dated folder of its own in it.')
  process.exit(2)
}

try {
  const making = { now: new Date(), version: about.version, tell: (line: string) => console.log(line) }
  const { folder, manifest } = await takeBackup(readConfig(process.env), resolve(root, dir), making)
  const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0)
  console.log(`Backup made: ${folder} (${manifest.tables['tickets'] ?? 0} tickets, ${rows} rows in all)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
