/** `npm start`: install what is missing, build what changed, serve (see start.ts). */
import { run } from './run.mjs'

await run('scripts/start.ts', process.argv.slice(2))
