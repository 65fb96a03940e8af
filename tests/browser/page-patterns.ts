/** Addresses by their pattern: those of Astro's pages (`/[folder]/[slug]/`) and of the server's routes (`/tickets/:id/`). */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/steps.ts'

/** The pages of the site without their language: `site /[folder]/[slug]/`. */
export const sitePages: readonly string[] = readdirSync(join(root, 'site/pages'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(index)?\.astro$/, '')}/`)
  .map((pattern) => `site ${pattern.replace('/[...language]/', '/').replaceAll(/\/+/g, '/')}`)
  .sort()

/** An address, or a route of the server, without its language. */
export function withoutLanguage(address: string): string {
  return address.replace(/^\/zh-han[st]\//, '/')
}

/** Whether a path, without its language, is one of the pattern's. */
export function isOf(pattern: string, path: string): boolean {
  const parts = pattern.split(/(\[[^\]]+\]|:\w+)/)
  const source = parts.map((part, at) => (at % 2 === 1 ? '[^/]+' : part.replaceAll(/[.*+?^${}()|\\]/g, '\\$&')))
  return new RegExp(`^${source.join('')}$`).test(path)
}

/** The site's page that an address is drawn by: the one that leaves least open. */
export function sitePageOf(path: string): string | undefined {
  const fitting = sitePages.filter((page) => isOf(page.slice('site '.length), path))
  return fitting.sort((one, other) => one.split('[').length - other.split('[').length)[0]
}
