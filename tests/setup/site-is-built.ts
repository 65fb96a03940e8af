/** Before a file of journeys: waits for the site of this run (site.ts), however long that takes: `fetch` would give up. */
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'

const answer = await new Promise<IncomingMessage>((resolve, reject) => {
  get(inject('builder'), resolve).on('error', reject)
})
const told = await text(answer)
if (answer.statusCode !== 200) throw new Error(`The site could not be built:\n${told}`)
