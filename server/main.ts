/**
 * Starts Deskbook: settings, database, content, built site, then the port; and ends it within ten seconds when asked.
 * Only here is the clock read.
 */
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Deskbook needs Node 24 and this is ${process.version}; start it with \`npm start\`, which brings its own.`,
  )
  process.exit(1)
}

const { readConfig } = await import('./config.ts')
const { startServer } = await import('./serve.ts')

// Imported, it is only wanted compiled (scripts/start.ts). Node below 24.2 does not tell.
if ((import.meta.main as boolean | undefined) !== false) await start()

async function start(): Promise<void> {
  try {
    process.loadEnvFile()
  } catch {
    // No .env: everything has a default.
  }
  try {
    const outside = { now: () => new Date(), write: (line: string) => process.stdout.write(line) }
    const starting = startServer(readConfig(process.env), outside)
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // Every time: Ctrl-C reaches us from the terminal and again from the script that started us.
      process.on(signal, () => {
        starting
          .then((server) => server.stop())
          .then(
            () => process.exit(0),
            () => {},
          )
      })
    }
    await starting
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

export {}
