/** What the machine decides: the environment, read once and judged whole. Every variable is told in .env.example. */
import path from 'node:path'
import { z } from 'zod'
import { cookieName } from './http/cookies.ts'
import { levels } from './http/log.ts'
import type { Level } from './http/log.ts'

export interface Config {
  readonly host: string
  readonly port: number
  /** Where people reach the portal; ends in `/`. Links in tickets and on the console begin with it. */
  readonly publicUrl: string
  /** Host headers that are answered beside loopback names: lower case, with the port where it is not the usual one. */
  readonly allowedHosts: ReadonlySet<string>
  /** Origins whose pages may write. */
  readonly allowedOrigins: ReadonlySet<string>
  /** HTTPS all the way: Strict-Transport-Security is sent. */
  readonly https: boolean
  /** `__Host-` and Secure wherever browsers accept it; on a plain-http intranet they do not. */
  readonly cookie: { readonly name: '__Host-sid' | 'sid'; readonly secure: boolean }
  readonly dataDir: string
  /** A file, or `postgres://…`. */
  readonly databaseUrl: string
  readonly contentDir: string
  readonly outDir: string
  readonly logLevel: Level
}

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')
const hostName = z
  .string()
  .regex(/^[a-z0-9._-]+$|^\[?[0-9a-f:]+\]?$/i, 'is a name or an address, without http:// and port')

const Environment = z
  .object({
    HOST: hostName.default('127.0.0.1'),
    PORT: z.coerce.number('is a port, 1 to 65535').int().min(1).max(65_535).default(4321),
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is an address like https://help.example.org/' }).optional(),
    ALLOWED_HOSTS: z
      .string()
      .transform((list) =>
        list
          .toLowerCase()
          .split(/[\s,]+/)
          .filter(Boolean),
      )
      .pipe(z.array(z.string().regex(/^[a-z0-9._-]+(:\d+)?$/, 'holds host names, separated by commas')))
      .default([]),
    ALLOW_HTTP: flag,
    DATA_DIR: z.string().default('./data'),
    DATABASE_URL: z.string().optional(),
    CONTENT_DIR: z.string().default('./content'),
    OUT_DIR: z.string().default('./dist'),
    LOG_LEVEL: z.enum(levels).default('info'),
  })
  .superRefine((env, check) => {
    const wrong = (name: string, message: string) => check.addIssue({ code: 'custom', path: [name], message })
    if (env.PUBLIC_URL === undefined && /^(0\.0\.0\.0|\[?::\]?)$/.test(env.HOST)) {
      wrong('PUBLIC_URL', `is needed when HOST is ${env.HOST}: the address under which people reach the portal`)
    } else if (!isTrustworthy(publicUrl(env)) && !env.ALLOW_HTTP) {
      wrong(
        'PUBLIC_URL',
        'is plain http: use https, or set ALLOW_HTTP=1 to accept that everything can be read on the way',
      )
    }
    const { href, origin } = publicUrl(env)
    if (href !== `${origin}/`) {
      wrong('PUBLIC_URL', 'is more than scheme, host and port: the portal needs a host of its own, without a path')
    }
  })

/** @throws Error that lists every wrong variable, a line each. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const { success, data: env, error } = Environment.safeParse(given)
  if (!success) {
    const lines = error.issues.map(({ path: [name], message }) => `  ${String(name)}: ${message}`)
    throw new Error(`These settings cannot be used (.env.example tells what each means):\n${lines.join('\n')}`)
  }
  const address = publicUrl(env)
  const secure = isTrustworthy(address)
  return {
    host: env.HOST.replace(/^\[|\]$/g, ''),
    port: env.PORT,
    publicUrl: address.href,
    allowedHosts: new Set([address.host, ...env.ALLOWED_HOSTS, listening(env).host]),
    allowedOrigins: new Set([
      address.origin,
      listening(env).origin,
      ...['localhost', '127.0.0.1', '[::1]'].map((name) => new URL(`http://${name}:${env.PORT}`).origin),
      ...env.ALLOWED_HOSTS.map((host) => `${address.protocol}//${host}`),
    ]),
    https: address.protocol === 'https:',
    cookie: { name: cookieName('sid', secure), secure },
    dataDir: path.resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? path.resolve(env.DATA_DIR, 'deskbook.db'),
    contentDir: path.resolve(env.CONTENT_DIR),
    outDir: path.resolve(env.OUT_DIR),
    logLevel: env.LOG_LEVEL,
  }
}

type Address = Readonly<{ HOST: string; PORT: number; PUBLIC_URL?: string | undefined }>

function publicUrl(env: Address): URL {
  return env.PUBLIC_URL === undefined ? listening(env) : new URL(env.PUBLIC_URL)
}

function listening({ HOST, PORT }: Address): URL {
  return new URL(`http://${HOST.includes(':') && !HOST.startsWith('[') ? `[${HOST}]` : HOST}:${PORT}/`)
}

/** Where browsers keep Secure cookies: over https, and on the machine itself. */
function isTrustworthy({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}
