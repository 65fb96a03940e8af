/**
 * `node tests/server/migrations/opening.ts URL [STEP]`: a server of a later version that opens its database, and says
 * `open`. With a step it says so there and goes no further.
 */
import { openDb } from '../../../server/db/open.ts'
import { laterMigrations } from './later.ts'

const [url = '', step] = process.argv.slice(2)
const db = await openDb(
  url,
  laterMigrations(async (done) => {
    if (done !== Number(step)) return
    console.log(`at step ${step}`)
    // Until whoever started this ends it: a process that waits for nothing would end by itself.
    await new Promise((resolve) => setTimeout(resolve, 600_000))
  }),
)
await db.probe()
await db.close()
console.log('open')
