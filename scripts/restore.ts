/**
 * `npm run restore -- DIR`: puts a backup in the place of the database and the files of tickets, once every byte of it
 * is verified. DIR is a backup, or the folder that holds them: then the newest is taken. Stop the server first. What was
 * there is kept beside it. Exit 1 when it could not be done; then nothing was changed.
 */
import { resolve } from 'node:path'
import { readConfig } from '../server/config.ts'
import { restoreBackup } from '../server/db/restore.ts'
import './folders.ts'
import { root } from './steps.ts'

const [dir, ...rest] = process.argv.slice(2)
if (dir === undefined || dir.startsWith('-') || rest.length > 0) {
  console.error('Say which backup: npm run restore -- DIR. Of a folder with several the newest is taken.')
  process.exit(2)
}

try {
  const restoring = { now: new Date(), tell: (line: string) => console.log(line) }
  const { backup, before } = await restoreBackup(readConfig(process.env), resolve(root, dir), restoring)
  const { madeAt, tables } = backup.manifest
  console.log(`Restored: the backup of ${madeAt} with ${tables['tickets'] ?? 0} tickets. Start the server again.`)
  for (const place of before) console.log(`What was there before is kept: ${place}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
