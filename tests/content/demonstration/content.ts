/** The content of content/, read once for the tests that judge it. Where it cannot be read, they say why. */
import { fileURLToPath } from 'node:url'
import { readContent } from '../../../content/read.ts'
import { reportOf } from '../../../content/report.ts'
import { memory } from '../kept.ts'

/** What reading the demonstration yields. */
export const reading = await readContent(fileURLToPath(new URL('../../../content', import.meta.url)), { memory })

if (reading.content === undefined) throw new Error(`content/ cannot be read\n${reportOf(reading.faults)}`)

/** All of it; it has been read. */
export const content = reading.content
