import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingVariants } from '../../scripts/complete-lock.mjs'

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as never

test('the lock file names every platform variant, so that npm ci does not refuse it', () => {
  expect(missingVariants(read('package-lock.json'))).toEqual([])
})

test('a variant that is missing is found', () => {
  const lock = { packages: { 'node_modules/a': { optionalDependencies: { '@a/darwin-arm64': '^1.2.3' } } } }
  expect(missingVariants(lock)).toEqual([['@a/darwin-arm64', '^1.2.3']])
})

test('the lock file and package.json name the same versions', () => {
  const { packages } = read('package-lock.json') as { packages: Record<string, Record<string, unknown>> }
  const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<string, unknown>
  expect(packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies })
})

test('the lock file names no registry', () => {
  expect(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')).not.toMatch(/"resolved"/)
})
