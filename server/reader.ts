/** The other side of read-apart.ts: reads the folder named by its argument, tells what it found, and ends. */
import { readContent } from '../content/read.ts'

const [, , folder = ''] = process.argv
process.send?.(await readContent(folder), () => process.disconnect())
