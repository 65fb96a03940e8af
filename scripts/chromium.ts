/**
 * The Chromium that tests and pictures are made with: `CHROMIUM_PATH`, else one of the system, else the one that npm
 * installed. Its own arguments only: the package's would switch the same-origin policy off and make tests worthless.
 */
import { existsSync } from 'node:fs'
import packaged from '@sparticuz/chromium'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Without a network of its own; portal.example is a name of the loopback that no browser treats as one. */
export const chromiumArgs = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-background-networking',
  '--host-resolver-rules=MAP portal.example 127.0.0.1',
]

/** The program's path. Unpacks the packaged one into the temporary folder when there is no other. */
export async function chromiumPath(): Promise<string> {
  return process.env['CHROMIUM_PATH'] ?? SYSTEM.find((path) => existsSync(path)) ?? (await packaged.executablePath())
}
