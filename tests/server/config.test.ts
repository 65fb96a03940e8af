/** Settings: everything has a safe default, everything wrong is told at once. */
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('settings', () => {
  test('need nothing at all', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4321,
      publicUrl: 'http://127.0.0.1:4321/',
      databaseUrl: path.resolve('data/deskbook.db'),
      https: false,
      cookie: { name: '__Host-sid', secure: true },
      logLevel: 'info',
    })
  })

  test('that are empty are as good as absent', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '', ALLOW_HTTP: '' })).toEqual(readConfig({}))
  })

  test('that are wrong are all told, by name', () => {
    const wrong = {
      PORT: '99999',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'portal.example',
      ALLOW_HTTP: 'yes',
      HOST: 'http://x',
    }
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(new RegExp(`^  ${name}: `, 'm'))
  })

  test('with https promise it to browsers', () => {
    const config = readConfig({ PUBLIC_URL: 'https://help.example.org' })
    expect(config).toMatchObject({
      https: true,
      publicUrl: 'https://help.example.org/',
      cookie: { name: '__Host-sid' },
    })
    expect([...config.allowedHosts]).toContain('help.example.org')
    expect([...config.allowedOrigins]).toContain('https://help.example.org')
  })

  test('with plain http beyond this machine need a clear word', () => {
    const intranet = { PUBLIC_URL: 'http://portal.example:8080' }
    expect(() => readConfig(intranet)).toThrow(/ALLOW_HTTP=1/)
    expect(readConfig({ ...intranet, ALLOW_HTTP: '1' })).toMatchObject({
      https: false,
      cookie: { name: 'sid', secure: false },
    })
    expect(() => readConfig({ HOST: '192.168.1.5' })).toThrow(/ALLOW_HTTP=1/)
  })

  test('that listen everywhere need the address that people use', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(/PUBLIC_URL: is needed/)
    expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://help.example.org' }).host).toBe('0.0.0.0')
  })

  test.each(['help/', '?a=1', '#top', 'help/?a#b'])('of an address with more behind it (%s) are refused', (more) => {
    expect(() => readConfig({ PUBLIC_URL: `https://example.org/${more}` })).toThrow(/host of its own/)
  })

  test.each(['someone@', 'someone:secret@', ':secret@'])(
    'of an address with somebody in it (%s) are refused',
    (who) => {
      expect(() => readConfig({ PUBLIC_URL: `https://${who}example.org/` })).toThrow(/host of its own/)
    },
  )

  test('name further hosts', () => {
    const config = readConfig({
      PUBLIC_URL: 'https://help.example.org',
      ALLOWED_HOSTS: 'Intern.Example, kb.example:8443',
    })
    expect([...config.allowedHosts]).toEqual(expect.arrayContaining(['intern.example', 'kb.example:8443']))
    expect([...config.allowedOrigins]).toContain('https://intern.example')
  })

  test('take IPv6', () => {
    expect(readConfig({ HOST: '::1' })).toMatchObject({ host: '::1', publicUrl: 'http://[::1]:4321/' })
  })
})
