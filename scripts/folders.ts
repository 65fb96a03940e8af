/** Where scripts read content and write the site: `CONTENT_DIR` and `OUT_DIR`, from the environment or `.env`. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './steps.ts'

const settings = join(root, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)

export const contentDir = resolve(root, process.env['CONTENT_DIR'] ?? 'content')
export const outDir = resolve(root, process.env['OUT_DIR'] ?? 'dist')
