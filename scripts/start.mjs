/** `npm start`: install what is missing, build what changed (see start.ts), serve. */
import { run, serverOptions } from './run.mjs'

if (await run('scripts/start.ts', process.argv.slice(2))) await run('server/main.ts', [], serverOptions)
