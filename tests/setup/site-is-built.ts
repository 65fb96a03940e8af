/** Before a file of journeys: waits for the site of this run (site.ts). */
import { inject } from 'vitest'

const answer = await fetch(inject('builder'))
const told = await answer.text()
if (!answer.ok) throw new Error(`The site could not be built:\n${told}`)
