/**
 * `npm run build`: `CONTENT_DIR` (./content) into `OUT_DIR` (./dist). Lists every fault of the content, golden queries that
 * fail among them, and stops before anything is built; what was built before stays in place until the new site is whole.
 */
import { readContent } from '../content/read.ts'
import { reportOf } from '../content/report.ts'
import { faultsWithGolden } from '../site/build/golden.ts'
import { buildSite, readingFor } from '../site/build/site.ts'
import { contentDir, outDir } from './folders.ts'
import { stamp } from './freshness.ts'

const now = new Date()

const reading = readingFor(contentDir, now)
const read = await readContent(contentDir, reading)
const { content } = read
const faults = faultsWithGolden(read)
if (faults.length > 0) console.error(reportOf(faults))
if (!content || faults.some((fault) => fault.severity === 'error')) {
  console.error('The site was not built. Mend the faults above and build again.')
  reading.memory.save(false)
  process.exit(1)
}
await buildSite({ contentDir, outDir, now, read: { content, memory: reading.memory } })
await stamp(contentDir, outDir, now)
console.log(`The site stands in ${outDir}. A server that is running shows it after a restart.`)
