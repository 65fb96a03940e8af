/** What a page of a built site costs over the wire, read from its files: itself and everything its markup asks for. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../site/build/manifest.ts'
import { tagsOf } from '../../site/build/tags.ts'

export interface Weight {
  /** Files asked for, the page among them. */
  readonly requests: number
  /** Bytes as brotli sends them. */
  readonly bytes: number
  readonly scriptBytes: number
  /** Addresses of the scripts, with those that they import. */
  readonly scripts: readonly string[]
  /** Addresses beyond the site itself. */
  readonly foreign: readonly string[]
}

export function manifestOf(site: string): Manifest {
  return JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as Manifest
}

/** The addresses of all articles, in every language. */
export function articlesOf({ files }: Manifest): string[] {
  return Object.keys(files).filter((path) => /^(\/zh-han[st])?\/(guides|processes|faqs)\/[^/]+\/$/.test(path))
}

/** @throws Error for a file that the page asks for and the site does not have */
export function weightOf(site: string, { files }: Manifest, page: string): Weight {
  const fileOf = (address: string) => {
    const file = files[address]
    if (!file) throw new Error(`${page} asks for ${address}, which is not there`)
    return file
  }
  const asked = askedBy(readFileSync(join(site, fileOf(page).file), 'utf8'))
  const foreign = asked.filter((address) => !/^\/(?!\/)/.test(address))
  const own = new Set([page, ...asked.filter((address) => !foreign.includes(address))])
  for (const address of own) {
    if (!address.endsWith('.js')) continue
    for (const imported of importsOf(readFileSync(join(site, fileOf(address).file), 'utf8'), address)) own.add(imported)
  }
  const sizeOf = (address: string) => statSync(join(site, fileOf(address).br ?? fileOf(address).file)).size
  const total = (addresses: readonly string[]) => addresses.reduce((sum, address) => sum + sizeOf(address), 0)
  const scripts = [...own].filter((address) => address.endsWith('.js'))
  return { requests: own.size, bytes: total([...own]), scriptBytes: total(scripts), scripts, foreign }
}

/** What a browser fetches for the markup; links that people follow are none of it. */
function askedBy(html: string): string[] {
  return [...tagsOf(html)].flatMap(({ name, attributes }) => {
    const loads =
      name === 'link' && /\b(stylesheet|icon|preload|modulepreload|manifest)\b/.test(attributes.get('rel') ?? '')
    const address = loads ? attributes.get('href') : name === 'a' ? undefined : attributes.get('src')
    return address === undefined ? [] : [address]
  })
}

/** Modules that a module needs before it runs; what it may ask for later (`import()`) costs nothing now. */
export function importsOf(script: string, address: string): string[] {
  const found = script.matchAll(/\b(?:import|export)\s*(?:[\w*{}\s,$]+?from\s*)?["']([^"']+)["']/g)
  return [...found].map(([, path = '']) => new URL(path, `http://site${address}`).pathname)
}
